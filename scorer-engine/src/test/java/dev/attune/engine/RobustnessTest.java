package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustnessTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();

  /** Leaves advice unjudged, so that looking for it is all that takes time. */
  private static final Scorer NOBODY =
      new Scorer() {
        @Override
        public Judgement judge(AgentReply reply) {
          return new Judgement.Abstention(UnscoredReason.UNSURE);
        }

        @Override
        public String version() {
          return "nobody";
        }
      };

  @Test
  void many_threads_judge_as_one_does() {
    List<Labelled> some = LabelledReplies.all().subList(0, 300);
    List<Judgement> alone = some.stream().map(each -> SCORER.judge(each.reply())).toList();
    List<Judgement> together =
        some.parallelStream().map(each -> EmbeddedScorer.standard().judge(each.reply())).toList();
    assertThat(together).isEqualTo(alone);
  }

  static Stream<String> hard_texts() {
    return hard(1 << 20);
  }

  /** Text that sends a backtracking matcher or a careless loop into quadratic time. */
  private static Stream<String> hard(int megabyte) {
    return Stream.of(
        "sorry ".repeat(megabyte / 6),
        "we are sorry for the ".repeat(megabyte / 21),
        "mr. ".repeat(megabyte / 4),
        "1. ".repeat(megabyte / 3),
        "a".repeat(megabyte),
        "{[<".repeat(megabyte / 3),
        "?!".repeat(megabyte / 2),
        "please contact your bank. ".repeat(megabyte / 26),
        "\n".repeat(megabyte) + "ok",
        "It is on its way." + " ".repeat(megabyte) + "ok",
        "\ud83d".repeat(1000) + " is it broken\u0000?");
  }

  @ParameterizedTest
  @MethodSource("hard_texts")
  void a_megabyte_is_read_in_bounded_time(String text) {
    assertThat(SCORER.judge(Talk.customer("Where is my parcel?").agent(text).reply())).isNotNull();
    assertThat(SCORER.judge(Talk.customer(text).agent("It comes today.").reply())).isNotNull();
  }

  static Stream<String> hard_to_coach() {
    return Stream.concat(
        hard(1 << 15),
        Stream.of(
            "> what I had said before goes on and on\n".repeat(200),
            " \u2028 \n".repeat(1 << 13),
            ".".repeat(1 << 15),
            "thanks #a @b ".repeat(1 << 12),
            "a\n".repeat(1 << 14),
            "I'll be by today, ".repeat(1 << 12),
            "borrow it from, ".repeat(1 << 12),
            "I have not yet been yet been " + "yet been ".repeat(1 << 12)));
  }

  /** A reply that is found good, so that all of it is looked through for something to praise. */
  @ParameterizedTest
  @MethodSource("hard_to_coach")
  void it_is_coached_in_bounded_time(String text) {
    String answer = "\n\nI've booked Tom for Friday at 9, and he rings you first.\n\nAnna";
    coached(Talk.customer("When does Tom come on Friday?").agent(text + answer).reply());
    coached(Talk.customer("When does Tom come on Friday?").agent(answer + text).reply());
    coached(Talk.customer(text + "\nWhen does Tom come on Friday?").agent(answer).reply());
  }

  private static void coached(AgentReply reply) {
    for (int level = 0; level <= Mark.STRONG; level += Mark.STRONG) {
      Mark mark = new Mark(level, level, List.of());
      Assessment assessment =
          Assessment.by(
              Rubric.standard(),
              "somebody",
              new Need(1, 1, Set.of(), List.of(), true),
              new Marks(mark, mark, mark, mark),
              Flags.NONE,
              1,
              null);
      assertThat(new EmbeddedFeedback(NOBODY).write(reply, assessment)).isNotNull();
    }
  }
}
