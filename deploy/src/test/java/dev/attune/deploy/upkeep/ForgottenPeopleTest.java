package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.MarkName;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Audit.Line;
import dev.attune.deploy.ledger.Forgetting.Forgotten;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That no table keeps anything of who or what was forgotten, but that it was. */
class ForgottenPeopleTest {

  private static final String ASIDE = "forgotten_agent";

  private final DataSource database = Databases.ready();
  private final Bench bench = new Bench(database);

  @BeforeEach
  void aReplyWasReviewedNotedJudgedAndDisputed() {
    bench.begun();
    bench.desk.customer("77", "Where is it?");
    MessageId reply = bench.desk.agent("77", "agent-5", "glacial cold answer");
    bench.settleAndWork();
    bench.clock.move(Duration.ofMinutes(1));
    Instant now = bench.clock.instant();
    var assessment = bench.reviewed(reply).assessment();
    bench.ledger.keep(
        books -> {
          var qa = books.qa();
          qa.opinions().say("desk", reply, assessment, verdict(now));
          qa.opinions().dispute("desk", reply, "agent@shop.example", "not so", now);
          long person = qa.people().add("agent@shop.example", "Agent", Role.AGENT, "x", now);
          qa.staff().correct(person, "desk", "agent-5", true);
        });
    assertThat(everything()).anyMatch(row -> row.contains("agent-5"));
    assertThat(everything()).anyMatch(row -> row.contains("c77"));
  }

  @Test
  void of_an_agent_nothing_stays() {
    assertThat(forgetAgent()).isEqualTo(new Forgotten(0, 1, 1, 2));
    assertThat(everything()).noneMatch(row -> row.contains("agent-5") || row.contains("glacial"));
  }

  @Test
  void the_audit_log_tells_no_longer_of_which_agent_or_ticket_it_speaks_and_spares_others() {
    note("agent agent-5", "disputed by a note", "desk/77 note 9");
    note("agent agent-5", "disputed by a note", "other/77 note 9");
    note("agent agent-55", "disputed by a note", "desk/777 note 9");
    note("ann", "matched an agent", "agent@shop.example is not desk/agent-5");
    note("ann", "exported", "account desk, agent agent-5, ticket 77");
    note("ann", "exported", "account desk, agent agent-55, ticket 777");
    note("ann", "asked for a test note", "77");
    forgetAgent();
    bench.ledger.keep(
        books -> books.forgetting().ticket(new TicketId("desk", "77"), bench.clock.instant()));

    assertThat(bench.ledger.<List<Line>>ask(books -> books.qa().audit().before(Long.MAX_VALUE, 10)))
        .extracting(line -> line.who() + ": " + line.thing())
        .containsExactly(
            "ann: a forgotten ticket",
            "ann: account desk, agent agent-55, ticket 777",
            "ann: account desk, a forgotten agent, a forgotten ticket",
            "ann: agent@shop.example is not desk/a forgotten agent",
            "agent agent-55: desk/777 note 9",
            "agent agent-5: other/77 note 9",
            "a forgotten agent: a forgotten ticket of desk");
  }

  private void note(String who, String deed, String thing) {
    bench.ledger.keep(books -> books.qa().audit().note(bench.clock.instant(), who, deed, thing));
  }

  @Test
  void an_agent_who_was_forgotten_is_not_met_again_in_what_they_said_before() {
    forgetAgent();
    bench.clock.move(Duration.ofMinutes(1));
    bench.desk.customer("77", "And now?");
    bench.desk.agent("77", "agent-6", "cold answer");
    bench.settleAndWork();
    assertThat(bench.rows()).hasSize(1);
    assertThat(everything()).noneMatch(row -> row.contains("agent-5"));
  }

  @Test
  void an_agent_who_was_forgotten_is_met_again_in_what_they_say_later() {
    forgetAgent();
    bench.clock.move(Duration.ofMinutes(1));
    bench.desk.customer("77", "And now?");
    bench.desk.agent("77", "agent-5", "cold answer");
    bench.settleAndWork();
    assertThat(everything()).anyMatch(row -> row.contains("agent-5"));
  }

  @Test
  void of_a_customer_nothing_stays() {
    assertThat(
            bench.ledger.<Forgotten>ask(
                books -> books.forgetting().customer("desk", "c77", bench.clock.instant(), 1000)))
        .isEqualTo(new Forgotten(1, 1, 1, 2));
    assertThat(everything()).noneMatch(row -> row.contains("c77") || row.contains("glacial"));
  }

  @Test
  void of_a_ticket_only_its_number_stays() {
    assertThat(
            bench.ledger.<Forgotten>ask(
                books ->
                    books.forgetting().ticket(new TicketId("desk", "77"), bench.clock.instant())))
        .isEqualTo(new Forgotten(1, 1, 1, 2));
    assertThat(everything().stream().filter(row -> row.contains("|77|"))).hasSize(1);
    assertThat(everything()).noneMatch(row -> row.contains("c77") || row.contains("glacial"));
  }

  @Test
  void what_age_has_forgotten_is_told_in_the_audit_by_its_count() {
    bench.clock.move(Duration.ofDays(100));
    new Tidying(
            bench.ledger, bench.clock, () -> new Keeping(Duration.ofDays(30), Duration.ofDays(90)))
        .step();
    assertThat(bench.ledger.<List<Line>>ask(books -> books.qa().audit().before(Long.MAX_VALUE, 10)))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.who()).isEqualTo("retention");
              assertThat(line.deed()).isEqualTo("forgot");
              assertThat(line.thing()).isEqualTo("1 review(s), quotes of 0");
            });
  }

  private static Verdict verdict(Instant now) {
    Map<MarkName, Ruling> rulings = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      rulings.put(name, new Ruling(0, ""));
    }
    return new Verdict("qa@shop.example", now, List.of(), rulings);
  }

  private Forgotten forgetAgent() {
    return bench.ledger.ask(
        books -> books.forgetting().agent("desk", "agent-5", bench.clock.instant(), 1000));
  }

  /** Every row of every table but the list of who was forgotten. */
  private List<String> everything() {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        var tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        if (!table.equalsIgnoreCase(ASIDE)) {
          read(connection, table, rows);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  private static void read(Connection connection, String table, List<String> rows)
      throws SQLException {
    try (var statement = connection.createStatement();
        var all = statement.executeQuery("select * from " + table)) {
      int columns = all.getMetaData().getColumnCount();
      while (all.next()) {
        StringBuilder row = new StringBuilder(table);
        for (int column = 1; column <= columns; column++) {
          row.append('|').append(all.getString(column));
        }
        rows.add(row.append('|').toString());
      }
    }
  }
}
