package dev.attune.deploy.proof;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The same work by several threads at once. */
final class Lines {

  private Lines() {}

  /** Does it in so many lines, each of which is told its number, and waits for all. */
  static void work(int lines, IntConsumer line) {
    ExecutorService threads = Executors.newFixedThreadPool(lines);
    try {
      List<? extends Future<?>> all =
          IntStream.range(0, lines)
              .mapToObj(number -> threads.submit(() -> line.accept(number)))
              .toList();
      all.forEach(Patience::outcome);
    } finally {
      threads.shutdownNow();
    }
  }
}
