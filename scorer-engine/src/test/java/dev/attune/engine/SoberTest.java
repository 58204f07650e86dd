package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoberTest {

  private static final Mark NONE = new Mark(0, 0, List.of());

  @Test
  void a_formula_takes_no_bad_flag_away() {
    Found whole = found(new FlagFinding(Flag.DISMISSIVE, 0.2, false, List.of()));
    Found plain = found(new FlagFinding(Flag.DISMISSIVE, 0.6, true, List.of()));

    assertThat(new Sober(whole, plain).held().flags().raised(Flag.DISMISSIVE)).isTrue();
  }

  @Test
  void a_formula_brings_no_good_flag() {
    Found whole = found(new FlagFinding(Flag.PERSONAL, 0.6, true, List.of()));
    Found plain = found(new FlagFinding(Flag.PERSONAL, 0.2, false, List.of()));

    assertThat(new Sober(whole, plain).held().flags().raised(Flag.PERSONAL)).isFalse();
  }

  private static Found found(FlagFinding flag) {
    return new Found(
        new Need(1, 1, Set.of(), List.of(), false),
        new Marks(NONE, NONE, NONE, NONE),
        new Flags(List.of(flag)));
  }
}
