package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.engine.labelled.Labelled;
import dev.attune.feedback.Feedback;
import dev.attune.reply.AgentReply;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmbeddedFeedbackTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final EmbeddedFeedback WRITER = new EmbeddedFeedback();
  private static final List<Labelled> READ =
      Judgements.read().stream()
          .filter(labelled -> Math.floorMod(labelled.conversation().hashCode(), 3) == 0)
          .toList();

  @Test
  void advice_quotes_the_customer_letter_by_letter() {
    String try1 =
        write(
                "My mother died in March and you keep billing her. Please stop.",
                "Dear customer, thank you for contacting us. Please submit form 12 on our website.")
            .advice()
            .orElse("");
    assertThat(try1).contains("“My mother died in March and you keep billing her”");
  }

  @Test
  void praise_quotes_the_agent_at_its_span() {
    for (Labelled labelled : READ) {
      Feedback feedback = WRITER.write(labelled.reply(), Judgements.assessed(labelled));
      Evidence words = feedback.workedEvidence();
      if (words != null) {
        assertThat(feedback.worked()).contains("“" + Quote.tidy(words.quote()) + "”");
      }
    }
  }

  @Test
  void advice_written_under_the_reply_raises_no_bad_flag() {
    for (Labelled labelled : READ) {
      Assessment before = Judgements.assessed(labelled);
      WRITER
          .write(labelled.reply(), before)
          .advice()
          .ifPresent(
              advice ->
                  assertThat(bad(assessed(Harmless.with(labelled.reply(), advice))))
                      .as(labelled.conversation() + ": " + advice)
                      .isSubsetOf(bad(before)));
    }
  }

  @Test
  void no_advice_is_given_where_nothing_is_due() {
    for (Labelled labelled : READ) {
      Assessment found = Judgements.assessed(labelled);
      if (found.gap().headline() == 0 && bad(found).isEmpty()) {
        assertThat(WRITER.write(labelled.reply(), found).advice()).isEmpty();
      }
    }
  }

  @Test
  void advice_is_nearly_always_found_where_it_is_due() {
    long due = READ.stream().filter(l -> Judgements.assessed(l).gap().headline() > 0).count();
    long given =
        READ.stream()
            .filter(l -> Judgements.assessed(l).gap().headline() > 0)
            .filter(l -> WRITER.write(l.reply(), Judgements.assessed(l)).advice().isPresent())
            .count();
    assertThat((double) given / due).isGreaterThan(0.95);
  }

  private static Feedback write(String asked, String answer) {
    AgentReply reply = Talk.customer(asked).agent(answer).reply();
    return WRITER.write(reply, assessed(reply));
  }

  private static Assessment assessed(AgentReply reply) {
    return (Assessment) SCORER.judge(reply);
  }

  private static Set<Flag> bad(Assessment found) {
    return found.flags().raised().stream()
        .map(FlagFinding::flag)
        .filter(flag -> !flag.good())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)));
  }
}
