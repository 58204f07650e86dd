package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.deploy.ledger.Outcomes.Told;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Outcome;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Csat;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** That totals, sums by day and outcomes are what a count of the reviews finds. */
abstract class EverySumContract extends SummedReviews {

  private static final int HAPPENINGS = 240;
  private static final int COMPARED_EVERY = 12;

  private final Random chance = new Random(11);

  @Test
  void every_sum_is_what_a_count_finds_whatever_happened() {
    for (int i = 1; i <= HAPPENINGS; i++) {
      happen();
      if (i % COMPARED_EVERY == 0) {
        compare();
      }
    }
    assertThat(count("select count(*) from ticket_outcome")).isPositive();
    ledger.keep(books -> books.retention().forgetReviews(NOW.minus(Duration.ofDays(4)), 9));
    compare();
    ledger.keep(books -> books.forgetting().agent("desk", "a1", NOW, 1000));
    compare();
  }

  @Test
  void a_mean_does_not_drift_however_often_replies_are_judged_again() {
    for (int round = 0; round < 50; round++) {
      for (int message = 0; message < 3; message++) {
        enter("m" + message, "a1", message, (round + message) % 4, Flag.BLAME);
      }
    }
    ledger.keep(books -> books.qa().outcomes().tell(TICKET, new Told("good", false, null)));

    // gaps 1, 2 and 3, then 0, 1, 3 and so on; the last round leaves 1, 2 and 3
    assertThat(ledger.ask(books -> books.totals().messages("desk")).meanGap()).isEqualTo(2.0);
    enter("m2", "a1", 2, 2, Flag.BLAME);
    assertThat(ledger.ask(books -> books.totals().messages("desk")).meanGap()).isEqualTo(5 / 3.0);
    assertThat(count("select gap from ticket_outcome")).isEqualTo(167);
  }

  private void happen() {
    TicketId ticket = new TicketId("desk", "t" + chance.nextInt(5));
    String message = "m" + chance.nextInt(30);
    switch (chance.nextInt(9)) {
      case 0 -> verdict(message);
      case 1 -> ledger.keep(books -> books.qa().outcomes().tell(ticket, told()));
      case 2 ->
          ledger.keep(
              books -> books.reviews().forgetQuotes(ticket, List.of(new MessageId(message))));
      case 3 -> forget(ticket);
      default -> enterAll(ticket);
    }
  }

  private void forget(TicketId ticket) {
    if (chance.nextInt(3) == 0) {
      ledger.keep(books -> books.forgetting().ticket(ticket, NOW));
    }
  }

  private void verdict(String message) {
    if (count("select count(*) from message where gap is not null and message = '" + message + "'")
        == 1) {
      ledger.keep(books -> say(books, message, chance.nextInt(3)));
    }
  }

  /** Several at once; one that is known of another ticket moves to this one. */
  private void enterAll(TicketId ticket) {
    List<Reviews.Entry> entries = new ArrayList<>();
    for (int i = chance.nextInt(3); i >= 0; i--) {
      Instant at = NOW.minus(Duration.ofHours(chance.nextInt(200)));
      String agent = "a" + chance.nextInt(3);
      entries.add(entry("m" + chance.nextInt(30), agent, at, "care", tags(), outcome(), null));
    }
    ledger.keep(
        books -> {
          books.tickets().see(ticket);
          Known known = books.known(ticket);
          books.reviews().enter(ticket, entries);
          books.qa().outcomes().tell(read(ticket), known);
        });
  }

  /** As the helpdesk tells of it right now. */
  private Ticket read(TicketId ticket) {
    return new Ticket(
        ticket,
        new Conversation(ticket.number(), Channel.CHAT, "", List.of()),
        Status.OPEN,
        null,
        "",
        "",
        List.of(),
        chance.nextBoolean() ? Csat.BAD : null,
        chance.nextBoolean(),
        null);
  }

  private List<String> tags() {
    return List.of("vip", "refund").subList(0, chance.nextInt(3));
  }

  private Outcome outcome() {
    return chance.nextInt(4) == 0
        ? new NotScored(UnscoredReason.NO_TEXT)
        : reviewed(chance.nextInt(7) - 3, chance.nextBoolean() ? Flag.POLICY_WALL : Flag.PERSONAL);
  }

  private Told told() {
    String csat = List.of("good", "neutral", "bad").get(chance.nextInt(3));
    return chance.nextInt(4) == 0
        ? new Told(null, null, null)
        : new Told(csat, chance.nextBoolean(), chance.nextBoolean() ? null : true);
  }

  private void compare() {
    Totals.Messages totals = ledger.ask(books -> books.totals().messages("desk"));
    assertThat(totals.reviewed())
        .isEqualTo(count("select count(*) from message where outcome = 'reviewed'"));
    assertThat(totals.replies()).isEqualTo(count("select count(*) from message"));
    assertThat(totals.meanGap())
        .isEqualTo(
            totals.reviewed() == 0
                ? null
                : (double) count("select sum(gap) from message") / totals.reviewed());
    assertThat(ledger.ask(books -> books.totals().tickets("desk")).seen())
        .isEqualTo(count("select count(*) from ticket"));
    assertThat(
            count(
                "select count(*) from message m where not exists (select 1 from ticket t"
                    + " where t.account = m.account and t.number = m.ticket)"))
        .isZero();
    assertThat(kept()).isEqualTo(counted());
    for (int day = 0; day < 12; day++) {
      Instant at = NOW.minus(Duration.ofDays(day));
      assertThat(ledger.<Integer>ask(books -> books.recount().day(at))).isZero();
    }
  }

  private Map<String, String> kept() {
    Map<String, String> kept = new TreeMap<>();
    rows(
        "select ticket, on_day, gap, csat, reopened, escalated from ticket_outcome",
        row ->
            kept.put(row.getString(1), row.getInt(2) + " " + row.getInt(3) + " " + told(row, 4)));
    return kept;
  }

  /** By hand, from the reviews of people that count and what is told of their tickets. */
  private Map<String, String> counted() {
    Map<String, List<Integer>> gaps = new TreeMap<>();
    Map<String, Integer> days = new TreeMap<>();
    Map<String, String> told = new TreeMap<>();
    rows(
        "select m.ticket, m.happened_at, coalesce(m.said_gap, m.gap), t.csat, t.reopened,"
            + " t.escalated from message m join ticket t on t.account = m.account"
            + " and t.number = m.ticket where m.outcome = 'reviewed' and (t.csat is not null"
            + " or t.reopened is not null or t.escalated is not null)",
        row -> {
          String ticket = row.getString(1);
          gaps.computeIfAbsent(ticket, unused -> new ArrayList<>()).add(row.getInt(3));
          days.merge(ticket, Counted.day(Columns.time(row, "happened_at")), Math::max);
          told.put(ticket, told(row, 4));
        });
    Map<String, String> counted = new TreeMap<>();
    gaps.forEach(
        (ticket, all) -> {
          double mean = all.stream().mapToInt(Math::abs).average().orElseThrow();
          counted.put(
              ticket, days.get(ticket) + " " + Math.round(100 * mean) + " " + told.get(ticket));
        });
    return counted;
  }

  private static String told(ResultSet row, int from) throws SQLException {
    return row.getString(from) + row.getObject(from + 1) + row.getObject(from + 2);
  }

  private interface Reading {
    void of(ResultSet row) throws SQLException;
  }

  private void rows(String sql, Reading reading) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reading.of(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
