package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.deploy.ledger.Daily.Figures;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.DailyCounts.Count;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Csat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That the ledger's sums by day are what a count finds, whatever happened before. */
abstract class RecountContract extends SummedReviews {

  @Test
  void sums_are_what_a_count_finds_whatever_happened() {
    Random chance = new Random(7);
    for (int i = 0; i < 120; i++) {
      happen(chance);
    }
    compare();
    assertThat(recounted()).isZero();
    ledger.keep(books -> books.retention().forgetReviews(NOW.minus(Duration.ofDays(3)), 10));
    ledger.keep(books -> books.forgetting().agent("desk", "a1", NOW, 1000));
    compare();
    assertThat(recounted()).isZero();
    assertThat(total().reviewed()).isPositive();
    ledger.keep(books -> books.forgetting().ticket(TICKET, NOW));
    assertThat(total().reviewed()).isZero();
  }

  @Test
  void a_sum_that_is_wrong_is_found_and_put_right() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    run("update daily_desk set reviewed = 7, gap2 = 5");
    run("delete from daily_count");

    assertThat(recounted()).isEqualTo(2);
    assertThat(recounted()).isZero();
    assertThat(total().gaps()).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 0L);
    assertThat(flags()).containsExactly(new Count("blame", 1));
  }

  @Test
  void older_reviews_are_filed_and_counted_some_at_a_time() {
    for (int i = 0; i < 7; i++) {
      enter("m" + i, "a1", i, 2, Flag.BLAME);
    }
    ledger.keep(books -> say(books, "m3", 2));
    asBefore();

    assertThat(total().reviewed()).isZero();
    assertThat(ledger.<Boolean>ask(books -> books.filing().some(3))).isTrue();
    assertThat(total().reviewed()).isEqualTo(3);
    enter("m5", "a1", 5, 1, Flag.CANNED);
    while (ledger.<Boolean>ask(books -> books.filing().some(3))) {
      // some at a time
    }
    assertThat(total().reviewed()).isEqualTo(7);
    assertThat(total().gaps()).containsExactly(0L, 0L, 0L, 1L, 1L, 5L, 0L);
    assertThat(count("select count(*) from message_label where label = 'flag:blame'")).isEqualTo(6);
    assertThat(count("select count(*) from message where need = 3")).isEqualTo(7);
    assertThat(recounted()).isZero();
  }

  @Test
  void a_verdict_on_an_older_reply_waits_with_it_until_it_is_filed() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    asBefore();
    ledger.keep(books -> say(books, "m1", 2));
    assertThat(total().reviewed()).isZero();

    assertThat(ledger.<Boolean>ask(books -> books.filing().some(3))).isFalse();
    assertThat(total().gaps()).containsExactly(0L, 0L, 0L, 1L, 0L, 0L, 0L);
    assertThat(count("select count(*) from message where need = 3")).isEqualTo(1);
  }

  @Test
  void an_older_review_that_cannot_be_read_holds_up_no_other() {
    for (int i = 0; i < 3; i++) {
      enter("m" + i, "a1", i, 2, Flag.BLAME);
    }
    asBefore();
    run("update message set review = '{no' where message = 'm1'");

    assertThat(ledger.<Boolean>ask(books -> books.filing().some(9))).isFalse();
    assertThat(total().reviewed()).isEqualTo(2);
    assertThat(recounted()).isZero();
  }

  @Test
  void what_older_reviews_knew_of_a_ticket_is_told_only_where_nothing_newer_is() {
    enterWith("m1", Csat.BAD);
    enterWith("m2", Csat.GOOD);
    asBefore();
    ledger.ask(books -> books.filing().some(9));
    assertThat(count("select count(*) from ticket where csat = 'good'")).isEqualTo(1);

    asBefore();
    ledger.keep(
        books -> books.qa().outcomes().tell(TICKET, new Outcomes.Told("neutral", true, null)));
    ledger.ask(books -> books.filing().some(9));
    assertThat(count("select count(*) from ticket where csat = 'neutral'")).isEqualTo(1);
  }

  private void enterWith(String message, Csat csat) {
    var review = reviewed(1, Flag.BLAME);
    ledger.keep(books -> enter(books, entry(message, "a1", NOW, "care", List.of(), review, csat)));
  }

  /** As a ledger was before lists and sums by day. */
  private void asBefore() {
    run(
        "update message set counted = false, need = null, fit = null, score = null, flags = null,"
            + " team = null, brand = null, channel = null, said_marks = null, said_gap = null");
    run("delete from message_label where label <> 'all' and label not like 'account:%'");
    run(
        "update message_label set need = null, fit = null, score = null, team = null,"
            + " channel = null");
    List.of("daily_desk", "daily_agent", "daily_count")
        .forEach(table -> run("delete from " + table));
    run("update filing set walked_to = 0, until_id = (select max(id) from message)");
  }

  private void happen(Random chance) {
    String message = "m" + chance.nextInt(30);
    switch (chance.nextInt(6)) {
      case 0 ->
          enter(
              message,
              "a" + chance.nextInt(3),
              when(chance),
              "care",
              List.of(),
              new NotScored(UnscoredReason.NO_TEXT));
      case 1 ->
          ledger.keep(
              books -> {
                if (count(
                        "select count(*) from message where outcome = 'reviewed' and message = '"
                            + message
                            + "'")
                    == 1) {
                  say(books, message, chance.nextInt(3));
                }
              });
      default ->
          enter(
              message,
              "a" + chance.nextInt(3),
              when(chance),
              "team" + chance.nextInt(2),
              List.of("t1", "t2").subList(0, chance.nextInt(3)),
              reviewed(
                  chance.nextInt(7) - 3, chance.nextBoolean() ? Flag.POLICY_WALL : Flag.PERSONAL));
    }
  }

  private static Instant when(Random chance) {
    return NOW.minus(Duration.ofHours(chance.nextInt(200)));
  }

  /** Against counts of their own. */
  private void compare() {
    String by = " from message where outcome = 'reviewed'";
    Figures total = total();
    assertThat(total.reviewed()).isEqualTo(count("select count(*)" + by));
    for (int gap = -3; gap <= 3; gap++) {
      assertThat(total.gaps().get(gap + 3))
          .isEqualTo(count("select count(*)" + by + " and coalesce(said_gap, gap) = " + gap));
    }
    for (String team : List.of("care", "team0", "team1")) {
      assertThat(total(new Slice(null, team, null, false, List.of())).reviewed())
          .isEqualTo(count("select count(*)" + by + " and team = '" + team + "'"));
    }
    for (String agent : List.of("a0", "a1", "a2")) {
      assertThat(total(Slice.of(List.of(new Staff.Agent("desk", agent, "", "")))).reviewed())
          .isEqualTo(count("select count(*)" + by + " and agent = '" + agent + "'"));
    }
    for (Count flag : flags()) {
      assertThat(flag.count())
          .isEqualTo(
              count("select count(*) from message_label where label = 'flag:" + flag.name() + "'"));
    }
    assertThat(count("select sum(amount) from daily_count where kind = 'unscored'"))
        .isEqualTo(count("select count(*) from message where outcome = 'unscored'"));
  }

  private int recounted() {
    int differing = 0;
    for (int day = 0; day < 12; day++) {
      Instant at = NOW.minus(Duration.ofDays(day));
      differing += ledger.<Integer>ask(books -> books.recount().day(at));
    }
    return differing;
  }
}
