package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.text.Span;
import dev.attune.ticket.MessageId;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoberTest {

  private static final Mark NONE = new Mark(0, 0, List.of());
  private static final Evidence FORMULA =
      new Evidence(new MessageId("m1"), new Span(0, 5), "Else?");
  private static final Mark STRONG = new Mark(2, 2, List.of(FORMULA));

  @Test
  void a_formula_takes_no_bad_flag_away() {
    Found whole = found(new FlagFinding(Flag.DISMISSIVE, 0.2, false, List.of()));
    Found plain = found(new FlagFinding(Flag.DISMISSIVE, 0.6, true, List.of()));

    assertThat(sober(whole, plain).held().flags().raised(Flag.DISMISSIVE)).isTrue();
  }

  @Test
  void a_formula_brings_no_good_flag() {
    Found whole = found(new FlagFinding(Flag.PERSONAL, 0.6, true, List.of()));
    Found plain = found(new FlagFinding(Flag.PERSONAL, 0.2, false, List.of()));

    assertThat(sober(whole, plain).held().flags().raised(Flag.PERSONAL)).isFalse();
  }

  @Test
  void what_a_formula_gains_makes_canned_likelier_until_it_is_shown() {
    Found judged = sober(asking(STRONG), asking(NONE)).judged(Rubric.standard());

    assertThat(judged.flags().raised(Flag.CANNED)).isTrue();
    assertThat(judged.shown(Flag.CANNED)).containsExactly(FORMULA);
  }

  @Test
  void where_canned_is_off_a_formula_gains_nothing_either() throws IOException {
    Rubric rubric =
        Rubric.read(new StringReader("based-on=default\nname=ours\nversion=1\noff=canned"));
    Found without = asking(NONE);

    assertThat(sober(asking(STRONG), without).judged(rubric).score(rubric))
        .isEqualTo(without.score(rubric));
  }

  private static Sober sober(Found whole, Found plain) {
    return new Sober(whole, plain, new FlagFinding(Flag.CANNED, 0.05, true, List.of(FORMULA)));
  }

  private static Found asking(Mark exploration) {
    return new Found(
        new Need(3, 3, Set.of(), List.of(), true),
        new Marks(NONE, NONE, NONE, exploration),
        Flags.NONE);
  }

  private static Found found(FlagFinding flag) {
    return new Found(
        new Need(1, 1, Set.of(), List.of(), false),
        new Marks(NONE, NONE, NONE, NONE),
        new Flags(List.of(flag)));
  }
}
