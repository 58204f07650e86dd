package dev.attune.deploy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.calibration.Comparison.Difference;
import dev.attune.deploy.calibration.Comparison.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final List<String> RATERS = List.of("ann@x", "ben@x");

  @Test
  void people_stand_beside_people_and_the_machine_beside_people() {
    List<Rated> replies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      // both people agree; the machine always says the opposite
      replies.add(reply(i, level(2 - i % 3), level(i % 3), level(i % 3)));
    }
    Line action = line(replies, "action");

    assertThat(kappa(action.people())).isEqualTo(1);
    assertThat(kappa(action.machine())).isNegative();
    assertThat(kappa(agreement(action, "ben@x"))).isNegative();
    assertThat(action.people().replies()).isEqualTo(20);
    assertThat(action.people().same()).isEqualTo(1);
  }

  @Test
  void below_ten_replies_no_kappa_is_told() {
    List<Rated> replies = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      replies.add(reply(i, level(i % 3), level(i % 3), level(i % 3)));
    }
    assertThat(line(replies, "action").people().kappa()).isNull();
    replies.add(reply(9, level(0), level(0), level(0)));
    assertThat(line(replies, "action").people().kappa()).isNotNull();
  }

  @Test
  void a_reply_that_one_has_passed_over_counts_for_the_machine_and_the_other_alone() {
    List<Rated> replies = List.of(reply(0, level(1), level(1), null));

    Line line = line(replies, "need");
    assertThat(line.people().replies()).isZero();
    assertThat(line.machine().replies()).isEqualTo(1);
    assertThat(agreement(line, "ben@x").replies()).isZero();
  }

  @Test
  void items_that_people_alone_rate_have_no_machine_beside_them() {
    Rating rated = new Rating(0, marks(1), Set.of(), 3, 75, null);
    Line accuracy = line(List.of(reply(0, level(1), rated, rated)), "accuracy");

    assertThat(accuracy.people().replies()).isEqualTo(1);
    assertThat(accuracy.machine().replies()).isZero();
  }

  @Test
  void a_mark_that_the_rubric_has_switched_off_is_not_compared_with_the_machine() {
    Map<MarkName, Integer> without = new EnumMap<>(marks(1));
    without.remove(MarkName.EXPLORATION);
    Rating machine = new Rating(0, without, Set.of(), 3, null, null);
    List<Rated> replies = List.of(reply(0, machine, level(1), level(1)));

    assertThat(line(replies, "exploration").machine().replies()).isZero();
    assertThat(line(replies, "exploration").people().replies()).isEqualTo(1);
    assertThat(line(replies, "action").machine().replies()).isEqualTo(1);
  }

  @Test
  void flags_are_compared_one_by_one() {
    Rating canned = new Rating(0, marks(1), Set.of(Flag.CANNED), 3, null, null);
    List<Rated> replies = List.of(reply(0, level(1), canned, level(1)));

    assertThat(line(replies, "canned").people().same()).isZero();
    assertThat(line(replies, "blame").people().same()).isEqualTo(1);
  }

  @Test
  void differences_come_widest_first_and_agreement_is_none() {
    List<Difference> apart =
        new Comparison(
                List.of(
                    reply(0, level(1), level(1), level(1)),
                    reply(1, level(1), level(1), level(2)),
                    reply(2, level(0), level(0), level(2)),
                    reply(3, level(2), level(0), level(0))),
                1)
            .differences();

    assertThat(apart).extracting(one -> one.reply().place()).containsExactly(2, 1, 3);
    assertThat(apart.get(0).people()).isEqualTo(8);
    assertThat(apart.get(2).people()).isZero();
    assertThat(apart.get(2).machine()).isEqualTo(8);
  }

  @Test
  void the_kappa_among_three_people_does_not_hang_on_their_order() {
    List<String> raters = List.of("ann@x", "ben@x", "cleo@x");
    List<Rated> one = new ArrayList<>();
    List<Rated> turned = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Rating> said = List.of(level(i % 3), level(i % 2), level(i % 5 == 0 ? 2 : i % 3));
      one.add(said(i, raters, said));
      turned.add(said(i, raters, List.of(said.get(1), said.get(2), said.get(0))));
    }
    Agreement people = new Comparison(one, 3).lines(raters).get(3).people();

    assertThat(kappa(people))
        .isEqualTo(kappa(new Comparison(turned, 3).lines(raters).get(3).people()), within(1e-12));
    assertThat(people.replies()).isEqualTo(20);
  }

  private static Rated said(int place, List<String> raters, List<Rating> said) {
    Map<String, Rating> people = new LinkedHashMap<>();
    for (int i = 0; i < raters.size(); i++) {
      people.put(raters.get(i), said.get(i));
    }
    return new Rated(place, 100 + place, "desk", "t" + place, level(1), people);
  }

  private static Line line(List<Rated> replies, String measure) {
    return new Comparison(replies, 3)
        .lines(RATERS).stream()
            .filter(line -> line.measure().equals(measure))
            .findFirst()
            .orElseThrow();
  }

  private static Agreement agreement(Line line, String rater) {
    return Objects.requireNonNull(line.each().get(rater));
  }

  private static double kappa(Agreement agreement) {
    return Objects.requireNonNull(agreement.kappa()).value();
  }

  private static Rated reply(
      int place, Rating machine, @Nullable Rating ann, @Nullable Rating ben) {
    Map<String, Rating> people = new LinkedHashMap<>();
    if (ann != null) {
      people.put("ann@x", ann);
    }
    if (ben != null) {
      people.put("ben@x", ben);
    }
    return new Rated(place, 100 + place, "desk", "t" + place, machine, people);
  }

  /** All four marks at that level, all else the same. */
  private static Rating level(int level) {
    return new Rating(1, marks(level), Set.of(), 3, null, null);
  }

  private static Map<MarkName, Integer> marks(int level) {
    Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      marks.put(name, level);
    }
    return marks;
  }
}
