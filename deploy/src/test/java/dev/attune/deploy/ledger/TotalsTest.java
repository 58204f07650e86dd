package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.FakeHelpdesk;
import dev.attune.ticket.Author;
import dev.attune.ticket.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Sums that are kept must be what a count would find, whatever happens. */
class TotalsTest {

  private final DataSource database = Databases.ready();
  private final Bench bench = new Bench(database);

  @Test
  void sums_are_what_a_count_finds() {
    bench.begun();
    for (int ticket = 0; ticket < 12; ticket++) {
      String number = "t" + ticket;
      bench.desk.customer(number, "Where is it?");
      bench.desk.agent(number, "a" + ticket % 2, ticket % 3 == 0 ? "odd answer" : "cold answer");
      if (ticket % 4 == 0) {
        bench.desk.agent(number, "a" + ticket % 2, "and more of it");
      }
      bench.desk.say(number, Author.of("bot1", Role.BOT), "a bot's word", true);
    }
    bench.settleAndWork();
    compare();
    bench.desk.edit("t1", bench.desk.ticket("t1").messages().get(1).id(), "warm answer now");
    bench.desk.agent("t2", "a0", "cold again");
    bench.settleAndWork();
    compare();
    bench.ledger.keep(
        books -> books.forgetting().ticket(FakeHelpdesk.id("t4"), bench.clock.instant()));
    compare();
    bench.ledger.keep(books -> books.forgetting().agent("desk", "a1", bench.clock.instant(), 1000));
    compare();
    bench.clock.move(Duration.ofDays(400));
    bench.ledger.keep(books -> books.retention().forgetReviews(bench.clock.instant(), 3));
    compare();
  }

  private void compare() {
    assertThat(bench.ledger.ask(books -> books.totals().tickets("desk")).seen())
        .isEqualTo(count("select 'all', count(*) from ticket").getOrDefault("all", 0L));
    Map<String, Long> outcomes = count("select outcome, count(*) from message group by outcome");
    Totals.Messages messages = bench.ledger.ask(books -> books.totals().messages("desk"));
    assertThat(messages.reviewed()).isEqualTo(outcomes.getOrDefault("reviewed", 0L));
    assertThat(messages.astray()).isZero();
    assertThat(messages.fetched())
        .isEqualTo(outcomes.values().stream().mapToLong(Long::longValue).sum());
    assertThat(messages.merged()).isEqualTo(outcomes.getOrDefault("merged", 0L));
    assertThat(messages.unscored())
        .isEqualTo(
            count("select reason, count(*) from message where reason is not null group by reason"));
    assertThat(bench.ledger.<Map<String, Long>>ask(books -> books.totals().notes("desk")))
        .isEqualTo(count("select state, count(*) from note group by state"));
  }

  private Map<String, Long> count(String sql) {
    Map<String, Long> counts = new TreeMap<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }
}
