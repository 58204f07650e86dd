package dev.attune.benchmarks;

import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.reply.AgentReply;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a scoring JVM holds and how long it takes to be warm: prints the time to load, to the first
 * judgement and to a steady rate, that of a reply of a megabyte, and the memory resident (Linux).
 * {@code java -cp "benchmarks/target/*:benchmarks/target/lib/*" dev.attune.benchmarks.Footprint}.
 */
final class Footprint {

  private static final int SECONDS = 6;
  private static final int SLICES = 4;
  private static final long SLICE = 1_000_000_000L / SLICES;

  /** What counts as steady: this share of the median rate in the later half. */
  private static final double STEADY = 0.9;

  private static final int MEGABYTE_OF_WORDS = 200_000;

  private Footprint() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    Scorer scorer = EmbeddedScorer.standard();
    print("loaded", start);
    judged("first reply of 45 words", scorer, Letters.reply(45, false));
    long first = sinceStart();
    System.out.printf("from the start of the JVM to the first judgement: %d ms%n", first);
    warmUp(scorer, first);
    judged("reply of a megabyte", scorer, Letters.reply(MEGABYTE_OF_WORDS, true));
    try (var status = Files.lines(Path.of("/proc/self/status"))) {
      status.filter(line -> line.startsWith("VmRSS")).forEach(System.out::println);
    }
  }

  private static void warmUp(Scorer scorer, long first) {
    int[] judged = IntStream.range(0, SECONDS * SLICES).map(slice -> inOneSlice(scorer)).toArray();
    int[] late = IntStream.of(judged).skip(judged.length / 2).sorted().toArray();
    int rate = late[late.length / 2];
    int slices = 0;
    while (judged[slices] < rate * STEADY) {
      slices++;
    }
    System.out.printf("replies in each quarter of a second: %s%n", Arrays.toString(judged));
    System.out.printf(
        "from the start of the JVM to a steady rate of %d a second: %d ms%n",
        rate * SLICES, first + slices * SLICE / 1_000_000);
  }

  private static long sinceStart() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  private static int inOneSlice(Scorer scorer) {
    AgentReply reply = Letters.reply(45, false);
    long until = System.nanoTime() + SLICE;
    int judged = 0;
    while (System.nanoTime() < until) {
      scorer.judge(reply);
      judged++;
    }
    return judged;
  }

  private static void judged(String what, Scorer scorer, AgentReply reply) {
    long start = System.nanoTime();
    scorer.judge(reply);
    print(what, start);
  }

  private static void print(String what, long start) {
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }
}
