package dev.attune.benchmarks;

import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.reply.AgentReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a scoring JVM holds and how long it takes to be warm: prints the time to load, of the first
 * judgement, of judgements after that by the second, of a reply of a megabyte, and the memory
 * resident (Linux). {@code java -cp "benchmarks/target/*:benchmarks/target/lib/*"
 * dev.attune.benchmarks.Footprint}.
 */
final class Footprint {

  private static final int SECONDS = 5;
  private static final int MEGABYTE_OF_WORDS = 200_000;

  private Footprint() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    Scorer scorer = EmbeddedScorer.standard();
    print("loaded", start);
    judged("first reply of 45 words", scorer, Letters.reply(45, false));
    for (int second = 1; second <= SECONDS; second++) {
      System.out.printf("replies in second %d: %d%n", second, inOneSecond(scorer));
    }
    judged("reply of a megabyte", scorer, Letters.reply(MEGABYTE_OF_WORDS, true));
    try (var status = Files.lines(Path.of("/proc/self/status"))) {
      status.filter(line -> line.startsWith("VmRSS")).forEach(System.out::println);
    }
  }

  private static int inOneSecond(Scorer scorer) {
    AgentReply reply = Letters.reply(45, false);
    long until = System.nanoTime() + 1_000_000_000;
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
