package dev.attune.benchmarks;

import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.reply.AgentReply;
import dev.attune.reply.Replies;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of one judgement, for replies of one paragraph and more: {@code java -cp
 * "benchmarks/target/*:benchmarks/target/lib/*" org.openjdk.jmh.Main}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScorerBenchmark {

  private static final String ASKED =
      "My dress was due on Monday and the wedding is on Saturday. This is the third time I write,"
          + " and nobody has told me where it is. Please tell me what you are going to do. ";
  private static final String ANSWERED =
      "Three messages and no answer, with the wedding four days off, is not what you should have"
          + " had from us. I have found the parcel in our Leeds depot and put it on today's van; it"
          + " is with you by six this evening. I will ring you at four to say that it has left. ";

  /** How many paragraphs both write. */
  @Param({"1", "10", "100"})
  public int paragraphs;

  private final Scorer scorer = EmbeddedScorer.standard();

  @SuppressWarnings("NullAway.Init") // by JMH, before each run
  private AgentReply reply;

  @Setup
  public void write() {
    Conversation conversation =
        new Conversation(
            "c",
            Channel.EMAIL,
            "Where is my dress?",
            List.of(said(Role.CUSTOMER, ASKED), said(Role.AGENT, ANSWERED)));
    reply = Replies.pick(conversation).replies().get(0);
  }

  @Benchmark
  public Judgement judge() {
    return scorer.judge(reply);
  }

  private Message said(Role role, String paragraph) {
    PlainText text = PlainText.of((paragraph + "\n\n").repeat(paragraphs));
    return Message.of(new MessageId(role.name()), Author.of(null, role), text);
  }
}
