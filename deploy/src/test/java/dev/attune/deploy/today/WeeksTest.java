package dev.attune.deploy.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.digest.TwoWeeks;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.today.Today.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which weeks of a trend are whole. */
class WeeksTest {

  private final TwoWeeks desk = new TwoWeeks();

  private List<Week> weeks(String now) {
    return desk.ledger
        .<Today>ask(books -> Today.desk(books, Slice.ALL, false, Instant.parse(now)))
        .weeks();
  }

  @Test
  void the_week_that_reviews_began_in_and_the_one_that_goes_on_are_parts() {
    // the first reply of all is of a Saturday, 31 January
    assertThat(weeks("2026-03-03T07:00:00Z"))
        .extracting(week -> week.monday().substring(0, 10) + (week.part() ? "*" : ""))
        .containsExactly("2026-01-26*", "2026-02-16", "2026-02-23", "2026-03-02*");
  }

  @Test
  void a_week_is_whole_once_it_is_over() {
    assertThat(weeks("2026-03-08T23:59:59Z").get(3).part()).isTrue();
    assertThat(weeks("2026-03-09T00:00:00Z").get(3).part()).isFalse();
  }

  @Test
  void the_first_week_of_the_picture_is_never_cut() {
    // twelve weeks before this Thursday is a Thursday too, three days behind 23 February
    Instant thursday = Instant.parse("2026-02-26T00:00:00Z").plus(Today.WEEKS);
    Week first = weeks(thursday.toString()).get(0);

    assertThat(first.monday()).startsWith("2026-02-23");
    assertThat(first.reviewed()).isEqualTo(4);
    assertThat(first.part()).isFalse();
  }

  @Test
  void flags_and_walls_of_all_channels_are_not_told_of_one() {
    Instant now = Instant.parse("2026-03-03T07:00:00Z");
    Slice mail = new Slice(null, null, "email", false, List.of());

    assertThat(desk.ledger.<Today>ask(b -> Today.desk(b, Slice.ALL, false, now)).flags())
        .isNotEmpty();
    assertThat(desk.ledger.<Today>ask(b -> Today.desk(b, mail, false, now)).flags()).isEmpty();
    assertThat(desk.ledger.<Today>ask(b -> Today.desk(b, mail, false, now)).walls()).isEmpty();
  }

  @Test
  void loads_are_told_to_who_may_see_them_alone() {
    Instant now = Instant.parse("2026-03-03T07:00:00Z");
    assertThat(desk.ledger.<Today>ask(b -> Today.desk(b, Slice.ALL, true, now)).loads()).hasSize(1);
    assertThat(desk.ledger.<Today>ask(b -> Today.desk(b, Slice.ALL, false, now)).loads()).isEmpty();
    assertThat(desk.ledger.<Today>ask(b -> Today.own(b, Slice.ALL, false, now)).loads()).isEmpty();
    assertThat(Today.WEEKS).isEqualTo(Duration.ofDays(84));
  }
}
