package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Weights;
import dev.attune.engine.model.Judged;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the view of the whole says about its parts. */
class AccordTest {

  private static final Weights WEIGHTS = Rubric.standard().weights();

  /** Flags that are too unlikely to be told count in the whole and not in a score. */
  private static final Offset<Double> HARDLY = Offset.offset(0.1);

  private static final double SHARE = 0.6;
  private static final AgentReply REPLY =
      Talk.customer("The lamp came without its plug. What now?")
          .agent("I'm sending the plug today, and it should be with you on Friday.")
          .reply();
  private static final Findings FINDINGS = Findings.of(REPLY);

  @Test
  void the_parts_come_a_share_of_the_way_to_a_higher_whole() {
    Expected moved = comingTowards(3.3);
    assertThat(moved.mark(MarkName.UNDERSTANDING)).isGreaterThan(1);
    assertThat(moved.mark(MarkName.ACTION)).isGreaterThan(1);
    assertThat(moved.flag(Flag.CANNED)).isLessThan(0.3);
  }

  @Test
  void the_parts_come_a_share_of_the_way_to_a_lower_whole() {
    Expected moved = comingTowards(2.7);
    assertThat(moved.mark(MarkName.UNDERSTANDING)).isLessThan(1);
    assertThat(moved.mark(MarkName.ACTION)).isLessThan(1);
    assertThat(moved.flag(Flag.CANNED)).isGreaterThan(0.3);
  }

  private static Expected comingTowards(double fit) {
    Expected apart = expected(fit, Map.of(Flag.DISMISSIVE, 0.2, Flag.CANNED, 0.3));
    Expected moved = apart.accorded(WEIGHTS);
    double whole = (fit - 1) * 25;
    assertThat(points(moved)).isCloseTo(points(apart) + SHARE * (whole - points(apart)), HARDLY);
    return moved;
  }

  @Test
  void acknowledgement_exploration_and_need_are_left_alone() {
    Expected moved = expected(5, Map.of()).accorded(WEIGHTS);
    assertThat(moved.mark(MarkName.ACKNOWLEDGEMENT)).isEqualTo(1);
    assertThat(moved.mark(MarkName.EXPLORATION)).isEqualTo(1);
    assertThat(moved.need()).isEqualTo(expected(5, Map.of()).need());
  }

  @Test
  void a_flag_that_is_certain_stays_certain() {
    for (double fit = 1; fit <= 5; fit++) {
      Expected moved =
          expected(fit, Map.of(Flag.POLICY_WALL, 1.0, Flag.BLAME, 0.0)).accorded(WEIGHTS);
      assertThat(moved.flag(Flag.POLICY_WALL)).isEqualTo(1);
      assertThat(moved.flag(Flag.BLAME)).isZero();
    }
  }

  @Test
  void whether_a_flag_is_shown_is_its_own_affair() {
    for (double fit = 1; fit <= 5; fit++) {
      Expected moved =
          expected(fit, Map.of(Flag.POLICY_WALL, 0.51, Flag.BLAME, 0.49)).accorded(WEIGHTS);
      assertThat(moved.raised(Flag.POLICY_WALL)).isTrue();
      assertThat(moved.raised(Flag.BLAME)).isFalse();
    }
  }

  @Test
  void whether_it_is_ready_made_is_a_matter_of_the_whole() {
    Expected apart = expected(1.5, Map.of(Flag.CANNED, 0.49));
    assertThat(apart.raised(Flag.CANNED)).isFalse();
    assertThat(apart.accorded(WEIGHTS).raised(Flag.CANNED)).isTrue();
  }

  @Test
  void no_level_is_shown_as_another_however_far_the_whole_is() {
    for (double fit = 1; fit <= 5; fit++) {
      for (double level = 0; level <= 2; level += 0.125) {
        Expected apart = expected(fit, level, Map.of(Flag.CANNED, 0.5));
        Expected moved = apart.accorded(WEIGHTS);
        for (MarkName mark : MarkName.values()) {
          assertThat(Math.round(moved.mark(mark)))
              .as("%s %s at fit %s", mark.label(), level, fit)
              .isEqualTo(Math.round(apart.mark(mark)));
        }
      }
    }
  }

  @Test
  void a_shown_flag_counts_no_less_and_a_hidden_one_no_more_than_where_it_is_shown() {
    for (double fit = 1; fit <= 5; fit++) {
      Expected moved = expected(fit, Map.of(Flag.PERSONAL, 0.48)).accorded(WEIGHTS);
      assertThat(moved.flag(Flag.PERSONAL)).isLessThan(0.5);
    }
    Expected walled = expected(5, Map.of(Flag.POLICY_WALL, 0.52)).accorded(WEIGHTS);
    assertThat(walled.flag(Flag.POLICY_WALL)).isEqualTo(0.5);
  }

  @Test
  void a_higher_whole_never_makes_less_of_it() {
    double before = 0;
    for (double fit = 1; fit <= 5; fit += 0.25) {
      double now = points(expected(fit, Map.of(Flag.CANNED, 0.4)).accorded(WEIGHTS));
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  @Test
  void where_a_rubric_has_switched_off_a_part_the_others_stand_by_themselves() throws IOException {
    for (String off : List.of("off=understanding", "off=canned")) {
      Rubric rubric =
          Rubric.read(new StringReader("based-on=default\nname=ours\nversion=1\n" + off));
      assertThat(new EmbeddedScorer(rubric).explain(REPLY).reasons())
          .extracting(Reason::from)
          .doesNotContain("whole");
      assertThat(new EmbeddedScorer(rubric).explain(REPLY).judgement())
          .isEqualTo(new EmbeddedScorer(rubric).judge(REPLY));
    }
    assertThat(EmbeddedScorer.standard().explain(REPLY).reasons())
        .extracting(Reason::from)
        .contains("whole");
  }

  private static Expected expected(double fit, Map<Flag, Double> flags) {
    return expected(fit, 1, flags);
  }

  private static Expected expected(double fit, double level, Map<Flag, Double> flags) {
    Map<MarkName, Double> marks = new EnumMap<>(MarkName.class);
    for (MarkName mark : MarkName.values()) {
      marks.put(mark, level);
    }
    return Expected.apart(FINDINGS, new Judged(1, marks, fit, flags, 0.9, List.of()), Map.of());
  }

  private static double points(Expected expected) {
    Found found = Found.in(expected);
    return WEIGHTS.points(found.need(), found.marks(), found.flags());
  }
}
