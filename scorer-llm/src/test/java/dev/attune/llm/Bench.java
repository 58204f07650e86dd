package dev.attune.llm;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.assessment.Shift;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A stand-in endpoint, a scorer behind the judge, a clock moved by hand, and a reply to judge. */
final class Bench implements AutoCloseable {

  static final String CUSTOMER =
      "Hi, this is Marie Dupont. My order 88120345 is late, and my sister marries on Saturday.\n"
          + "Write to marie@example.com.";
  static final String AGENT =
      "Hi Marie, order 88120345 is in Leeds; a courier brings it by Friday noon. Two days before"
          + " the wedding I'd be worried too.";

  /** An answer that holds: two marks, a cue and a flag. */
  static final String GOOD =
      """
      {"need":{"level":2,"emotions":["anxiety"],"helpWanted":true,
        "cues":[{"message":"m1","quote":"my sister marries on Saturday","answered":true}]},
       "marks":{
        "acknowledgement":{"level":2,"evidence":[{"message":"m2","quote":"I'd be worried too"}]},
        "understanding":{"level":0,"evidence":[]},
        "action":{"level":2,"evidence":[
          {"message":"m2","quote":"order [number] is in Leeds; a courier brings it"}]},
        "exploration":{"level":0,"evidence":[]}},
       "flags":[{"name":"personal","evidence":[{"message":"m2","quote":"before the wedding"}]}]}
      """;

  final StandIn endpoint;
  final HandClock clock = new HandClock();
  final List<Duration> pauses = new ArrayList<>();
  Judgement others = assessment(0);

  Bench() throws IOException {
    endpoint = new StandIn();
  }

  LlmScorer scorer() {
    return scorer(settings(1000, 1_000_000));
  }

  LlmScorer scorer(LlmSettings settings) {
    return scorer(settings, Rubric.standard());
  }

  LlmScorer scorer(LlmSettings settings, Rubric rubric) {
    Scorer other =
        new Scorer() {
          @Override
          public Judgement judge(AgentReply reply) {
            return others;
          }

          @Override
          public String version() {
            return "embedded@1";
          }
        };
    return new LlmScorer(other, rubric, settings, clock, pauses::add);
  }

  LlmSettings settings(int calls, long tokens) {
    return new LlmSettings(
        endpoint.url(), "some-model", "k3y", Duration.ofSeconds(20), calls, tokens, true, 0.0);
  }

  /** The same that waits no longer than a moment. */
  LlmSettings hasty() {
    return new LlmSettings(
        endpoint.url(), "some-model", "k3y", Duration.ofMillis(300), 1000, 1_000_000, true, null);
  }

  Assessment judged() {
    return (Assessment) scorer().judge(reply());
  }

  /** What the other scorer says: a mark of this level each, warm afterwards. */
  static Assessment assessment(int level) {
    return assessment(level, new Need(2, 2, Set.of(), List.of(), true));
  }

  static Assessment inNeed(Need need) {
    return assessment(0, need);
  }

  private static Assessment assessment(int level, Need need) {
    Mark mark = new Mark(level, level, List.of());
    return Assessment.by(
        Rubric.standard(),
        "embedded@1",
        need,
        new Marks(mark, mark, mark, mark),
        Flags.NONE,
        0.7,
        Shift.WARM);
  }

  static Judgement abstention() {
    return new Judgement.Abstention(UnscoredReason.LANGUAGE);
  }

  static AgentReply reply() {
    return reply(CUSTOMER, AGENT);
  }

  static AgentReply reply(String customer, String agent) {
    List<Message> messages =
        List.of(
            message("4711", new Author("u1", Role.CUSTOMER, "Marie Dupont", null), customer),
            message("4712", new Author("a7", Role.AGENT, "Tom Hill", null), agent));
    return new AgentReply(
        new Conversation("c-1", Channel.EMAIL, "Order 88120345 of Marie", messages), List.of(1));
  }

  private static Message message(String id, Author author, String text) {
    return Message.of(new MessageId(id), author, PlainText.of(text));
  }

  @Override
  public void close() {
    endpoint.close();
  }

  /** Stands still until it is moved. */
  static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
