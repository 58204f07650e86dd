package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.deploy.ledger.Daily.Figures;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.DailyCounts.Count;
import dev.attune.deploy.ledger.DailyCounts.Messages;
import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.reply.UnscoredReason;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the ledger promises of its sums by day. */
abstract class DailyContract extends SummedReviews {

  @Test
  void weeks_begin_on_monday() {
    // a Monday, half past midnight, and the Sunday before
    enter("m1", "a1", 0, 1, Flag.BLAME);
    enter("m2", "a1", (int) -Duration.ofHours(1).toSeconds(), 3, Flag.POLICY_WALL);

    Map<Instant, WeekSums> weeks =
        ledger.ask(books -> books.qa().daily().weeks(Slice.ALL, LONG_AGO));
    assertThat(weeks.keySet())
        .containsExactly(
            Instant.parse("2026-02-23T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(weeks.values()).extracting(WeekSums::gap).containsExactly(3.0, 1.0);
    assertThat(total().gaps()).containsExactly(0L, 0L, 0L, 0L, 1L, 0L, 1L);
    assertThat(total().levels()).containsExactly(1.0, 1.0, 1.0, 1.0);
    assertThat(total().severe()).isEqualTo(2);
  }

  @Test
  void a_week_comes_to_what_its_days_come_to() {
    for (int gap = -3; gap <= 3; gap++) {
      enter("m" + gap, "a1", gap, gap, Flag.BLAME);
      enter("more" + gap, "a1", gap, Math.max(gap, 1), Flag.BLAME);
    }
    Map<Instant, WeekSums> weeks =
        ledger.ask(books -> books.qa().daily().weeks(Slice.ALL, Days.since(NOW)));

    Figures days = total();
    assertThat(weeks.values()).containsExactly(new WeekSums(14, 10, days.marks(), days.severe()));
    assertThat(weeks.values()).extracting(WeekSums::gap).containsExactly(days.gap());
    assertThat(weeks.values()).extracting(WeekSums::levels).containsExactly(days.levels());
  }

  @Test
  void parts_are_told_apart() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    enter("m2", "a2", NOW, "sales", List.of(), reviewed(3, Flag.CANNED));

    assertThat(
            ledger.<List<Daily.Part>>ask(b -> b.qa().daily().parts(Slice.ALL, LONG_AGO).groups()))
        .extracting(Daily.Part::name)
        .containsExactly("care", "sales");
    assertThat(
            ledger.<List<Daily.Part>>ask(b -> b.qa().daily().parts(Slice.ALL, LONG_AGO).channels()))
        .extracting(Daily.Part::name)
        .containsExactly("chat");
    Slice sales = new Slice("desk", "sales", "chat", false, List.of());
    assertThat(total(sales).gap()).isEqualTo(3);
    assertThat(total(Slice.of(List.of(new Staff.Agent("desk", "a1", "", "")))).gap()).isEqualTo(1);
    assertThat(total(Slice.of(List.of())).reviewed()).isZero();
  }

  @Test
  void walls_stand_by_tag_and_group_with_what_they_left_missing() {
    enter("m1", "a1", NOW, "care", List.of("refund", "vip"), reviewed(3, Flag.POLICY_WALL));
    enter("m2", "a1", NOW, "care", List.of("refund"), reviewed(1, Flag.POLICY_WALL));
    enter("m3", "a1", NOW, "sales", List.of(), reviewed(2, Flag.POLICY_WALL));

    assertThat(
            ledger.<List<Wall>>ask(
                books -> books.qa().dailyCounts().walls(null, null, LONG_AGO, 9)))
        .containsExactly(
            new Wall("desk", "care", "refund", 2, 1),
            new Wall("desk", "care", "vip", 1, 1),
            new Wall("desk", "sales", "", 1, 1));
    assertThat(
            ledger.<List<Wall>>ask(
                books -> books.qa().dailyCounts().walls("desk", "sales", LONG_AGO, 1)))
        .containsExactly(new Wall("desk", "sales", "", 1, 1));
    assertThat(flags()).containsExactly(new Count("policy_wall", 3));
  }

  @Test
  void a_verdict_counts_in_the_sums_until_the_reply_is_judged_otherwise() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    ledger.keep(books -> say(books, "m1", 2));

    // strong in everything leaves nothing missing
    assertThat(total().gap()).isZero();
    assertThat(total().levels()).containsOnly(2.0);
    assertThat(total().reviewed()).isEqualTo(1);
    enter("m1", "a1", 1, 2, Flag.BLAME);
    assertThat(total().gap()).isZero();
    enter("m1", "a1", 1, 3, Flag.BLAME);
    assertThat(total().gap()).isEqualTo(3);
  }

  @Test
  void nothing_of_a_forgotten_agent_is_left() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    ledger.keep(books -> books.forgetting().agent("desk", "a1", NOW, 1000));

    assertThat(count("select count(*) from daily_agent")).isZero();
    assertThat(count("select count(*) from daily_desk")).isZero();
    assertThat(count("select count(*) from daily_count")).isZero();
  }

  @Test
  void messages_add_up() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    enter("m2", "a1", NOW, "care", List.of(), new NotScored(UnscoredReason.NO_TEXT));

    long reviewed = total().reviewed();
    assertThat(ledger.<Messages>ask(books -> books.qa().dailyCounts().messages(reviewed, LONG_AGO)))
        .isEqualTo(new Messages(1, 0, 0, Map.of("no text", 1L)));
  }

  @Test
  void a_highlight_is_shared_until_its_quotes_are_forgotten() {
    enter("m1", "a1", 1, 0, Flag.PERSONAL);
    ledger.keep(books -> books.highlights().share("desk", "m1", "Well said.", "lead", NOW));

    assertThat(shared()).extracting(Highlights.Highlight::words).containsExactly("Well said.");
    ledger.keep(books -> books.retention().forgetQuotes(NOW.plusSeconds(9), 10));
    assertThat(shared()).isEmpty();
    assertThat(share("m1")).as("quotes are forgotten").isFalse();
    assertThat(share("m9")).as("there is no such review").isFalse();
    assertThat(shared()).isEmpty();
  }

  private boolean share(String message) {
    return ledger.ask(books -> books.highlights().share("desk", message, "So well.", "qa", NOW));
  }

  @Test
  void a_key_is_needed_while_a_highlight_is_sealed_with_it_and_not_after_it_was_sealed_anew() {
    AesSeal first = seal(1);
    enter("m1", "a1", 1, 0, Flag.PERSONAL);
    ledger = new Ledger(database, "alone", first);
    assertThat(share("m1")).isTrue();
    ledger = new Ledger(database, "alone", seal(2, 1));
    ledger.keep(books -> books.secretKeys().use(NOW));
    assertThat(ledger.<Boolean>ask(books -> books.secretKeys().isNeeded(first.key()))).isTrue();

    while (ledger.<Boolean>ask(books -> books.secretKeys().sealSome(9))) {
      // some at a time
    }
    assertThat(ledger.<Boolean>ask(books -> books.secretKeys().isNeeded(first.key()))).isFalse();
    ledger = new Ledger(database, "alone", seal(2));
    assertThat(shared()).extracting(Highlights.Highlight::words).containsExactly("So well.");
  }

  private static AesSeal seal(int... keys) {
    return new AesSeal(
        IntStream.of(keys).mapToObj(key -> Base64.getEncoder().encodeToString(key(key))).toList(),
        new SecureRandom());
  }

  private static byte[] key(int of) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) of);
    return key;
  }

  @Test
  void a_highlight_goes_when_its_reply_is_judged_again_or_forgotten() {
    enter("m1", "a1", 1, 0, Flag.PERSONAL);
    enter("m2", "a1", 1, 0, Flag.PERSONAL);
    ledger.keep(books -> books.highlights().share("desk", "m1", "Well said.", "lead", NOW));
    ledger.keep(books -> books.highlights().share("desk", "m2", "So well.", "lead", NOW));
    enter("m2", "a1", 1, 0, Flag.PERSONAL);

    assertThat(shared()).extracting(Highlights.Highlight::words).containsExactly("Well said.");
    ledger.keep(books -> books.forgetting().agent("desk", "a1", NOW, 1000));
    assertThat(shared()).isEmpty();
  }

  private List<Highlights.Highlight> shared() {
    return ledger.ask(books -> books.highlights().between(NOW, NOW.plusSeconds(1), 9));
  }
}
