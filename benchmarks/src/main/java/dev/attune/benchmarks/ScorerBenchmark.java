package dev.attune.benchmarks;

import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.reply.AgentReply;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Replies a second on two threads, and how long one takes: {@code java -cp
 * "benchmarks/target/*:benchmarks/target/lib/*" org.openjdk.jmh.Main}. 45 words are the median
 * reply, 250 a long mail; beyond, cost must grow in proportion.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(2)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScorerBenchmark {

  /** Words of the reply. */
  @Param({"45", "250", "2500"})
  public int words;

  /** True for a reply with a formula in it, which rules see with and without it. */
  @Param({"false", "true"})
  public boolean formula;

  private final Scorer scorer = EmbeddedScorer.standard();

  @SuppressWarnings("NullAway.Init") // by JMH, before each run
  private AgentReply reply;

  @Setup
  public void write() {
    reply = Letters.reply(words, formula);
  }

  @Benchmark
  public Judgement judge() {
    return scorer.judge(reply);
  }
}
