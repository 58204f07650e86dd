package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.Feedback;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ledger that an older Attune has worked on, and one that a newer Attune has. */
abstract class UpgradeContract {

  private static final Instant NOW = Instant.parse("2026-03-02T00:30:00Z");
  private static final String OLD = "5";

  private DataSource database = new org.h2.jdbcx.JdbcDataSource();

  abstract DataSource empty();

  @BeforeEach
  void aLedgerOfAnOlderAttune() throws SQLException {
    database = empty();
    Migrations.configured(database).target(OLD).load().migrate();
    write(
        "insert into account (name, vendor, starts_at, checkpoint, caught_up)"
            + " values ('desk', 'zendesk', ?, 'c-17', true)",
        NOW);
    write(
        "insert into ticket (account, number, changes, claims, attempts, read_at)"
            + " values ('desk', '1', 1, 1, 0, ?)",
        NOW);
    write(
        "insert into message (account, ticket, message, agent, by_bot, happened_at, outcome, gap,"
            + " fingerprint, review) values ('desk', '1', 'm1', 'a1', false, ?, 'reviewed', 3,"
            + " 'print', ?)",
        NOW,
        ReviewJson.write(row()));
    write(
        "insert into note (account, ticket, message, agent, kind, state, closed_at, planned_at,"
            + " due_at, claims, attempts, vendor_note) values ('desk', '1', 'm1', 'a1', 'coaching',"
            + " 'written', ?, ?, ?, 1, 0, 'n1')",
        NOW,
        NOW,
        NOW);
    write("insert into tally (account, what, shard, amount) values ('desk', 'reviewed', 0, 1)");
    write("insert into tally (account, what, shard, amount) values ('desk', 'note written', 0, 1)");
  }

  @Test
  void what_it_had_seen_judged_and_noted_is_there_after_the_upgrade() {
    Migrations.run(database);
    Ledger ledger = new Ledger(database);
    assertThat(ledger.<String>ask(books -> checkpoint(books))).isEqualTo("c-17");
    assertThat(ledger.<Map<String, Long>>ask(books -> books.totals().notes("desk")))
        .isEqualTo(Map.of("written", 1L));
    assertThat(ledger.ask(books -> books.totals().messages("desk")).fetched()).isEqualTo(1);
    assertThat(ledger.ask(books -> books.totals().messages("desk")).astray()).isZero();
    assertThat(ledger.<List<ReviewRow>>ask(UpgradeContract::exported))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.message()).isEqualTo(new MessageId("m1"));
              assertThat(row.outcome()).isInstanceOf(Reviewed.class);
            });
  }

  @Test
  void a_ledger_of_a_newer_attune_is_refused_and_left_as_it_is() throws SQLException {
    Migrations.run(database);
    write(
        "insert into \"flyway_schema_history\" select 1000, '99', 'later', \"type\","
            + " 'V99__later.sql', \"checksum\", \"installed_by\", \"installed_on\","
            + " \"execution_time\", \"success\" from \"flyway_schema_history\" where \"version\" ="
            + " '1'");
    assertThatThrownBy(() -> Migrations.run(database))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("so it leaves them alone: start the newer Attune")
        .hasMessageContaining("99");
    assertThat(new Ledger(database).<List<ReviewRow>>ask(UpgradeContract::exported)).hasSize(1);
  }

  @Test
  void what_it_had_judged_is_filed_for_lists_and_counted_by_day() {
    Migrations.run(database);
    Ledger ledger = new Ledger(database);
    ledger.<Boolean>ask(books -> books.filing().some(10));

    assertThat(
            ledger.<List<ReviewList.Line>>ask(
                books ->
                    books
                        .qa()
                        .reviewList()
                        .page(
                            new Exports.Filter(
                                null, null, Map.of(Facet.FLAG, "choice"), false, List.of()),
                            ReviewList.Sort.NEWEST,
                            null,
                            9)))
        .hasSize(1);
    assertThat(
            ledger
                .ask(books -> books.qa().daily().total(Daily.Slice.ALL, Days.since(NOW)))
                .reviewed())
        .isEqualTo(1);
    assertThat(ledger.ask(books -> books.filing().progress()).done()).isTrue();
  }

  @Test
  void who_came_by_a_provider_and_was_given_no_role_since_is_here_by_its_word()
      throws SQLException {
    Migrations.configured(database).target("31").load().migrate();
    for (String mail : List.of("came@x.org", "c%me@x.org", "given@x.org", "invited@x.org")) {
      write(
          "insert into person (mail, name, role, password, since) values (?, 'Maya', 'lead', '',"
              + " ?)",
          mail,
          NOW);
    }
    audited("Came@x.org", "came by the provider", "as lead");
    audited("c%me@x.org", "came by the provider", "as lead");
    audited("given@x.org", "came by the provider", "as agent");
    audited("admin@x.org", "changed a person", "given@x.org: lead");
    audited("admin@x.org", "changed a person", "came@x.org.uk: lead");
    audited("invited@x.org", "signed in", "by the provider");
    Migrations.run(database);

    assertThat(byProvider("came@x.org")).isTrue();
    assertThat(byProvider("c%me@x.org")).isTrue();
    assertThat(byProvider("given@x.org")).isFalse();
    assertThat(byProvider("invited@x.org")).isFalse();
  }

  private void audited(String who, String deed, String thing) throws SQLException {
    write(
        "insert into audit (happened_at, who, deed, thing) values (?, ?, ?, ?)",
        NOW,
        who,
        deed,
        thing);
  }

  private boolean byProvider(String mail) {
    return new Ledger(database)
        .<Boolean>ask(
            books -> {
              People people = books.qa().people();
              long id = people.withMail(mail).orElseThrow().id();
              return people.withoutProvider(id, null).isPresent();
            });
  }

  private static String checkpoint(Books books) {
    return books.checkpoints().of("desk").orElseThrow().checkpoint().value();
  }

  private static List<ReviewRow> exported(Books books) {
    return books.exports().after(Exports.Place.START, Exports.Filter.ALL, 10).rows();
  }

  private void write(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(
            i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static ReviewRow row() {
    Mark weak = new Mark(0, 0, List.of());
    Assessment assessment =
        Assessment.by(
            Rubric.standard(),
            "fake@1",
            new Need(3, 3, Set.of(), List.of(), true),
            new Marks(weak, weak, weak, weak),
            new Flags(List.of(new FlagFinding(Flag.CHOICE, 1, true, List.of()))),
            0.9,
            null);
    return new ReviewRow(
        "1",
        new MessageId("m1"),
        0,
        List.of(new MessageId("m1")),
        "a1",
        false,
        new Reviewed(assessment, Feedback.NONE, Note.NONE),
        new Origin("desk", "1", null, NOW, Channel.CHAT, "", "care", List.of("vip"), null, null),
        Map.of());
  }
}
