package dev.attune.deploy.ledger;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Gap;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.deploy.bench.LabelTruth;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.export.ReviewRow.Outcome;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.Feedback;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Csat;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A ledger with reviews filed in it. */
abstract class FiledReviews {

  static final Instant NOW = Instant.parse("2026-03-02T00:30:00Z");
  static final TicketId TICKET = new TicketId("desk", "1");

  Ledger ledger = new Ledger(new org.h2.jdbcx.JdbcDataSource());

  DataSource database = new org.h2.jdbcx.JdbcDataSource();

  abstract DataSource empty();

  @BeforeEach
  void begin() {
    database = empty();
    Migrations.run(database);
    ledger = new Ledger(database);
    ledger.keep(
        books -> {
          books.checkpoints().begin("desk", "fake", NOW, new Checkpoint("start"));
          books.tickets().see(TICKET);
        });
  }

  @AfterEach
  void labels_tell_what_is() {
    LabelTruth.require(database);
  }

  void run(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void enter(String message, String agent, int seconds, int gap, Flag flag) {
    enter(
        message,
        agent,
        NOW.plusSeconds(seconds),
        "care",
        List.of("vip"),
        new Reviewed(assessment(gap, flag), Feedback.NONE, Note.NONE));
  }

  static Assessment assessment(int gap, Flag flag) {
    Mark weak = new Mark(1, 1, List.of());
    return new Assessment(
        new Need(3, 3, Set.of(), List.of(), true),
        new Marks(weak, weak, weak, weak),
        new Flags(List.of(new FlagFinding(flag, 1, true, List.of()))),
        40,
        new Gap(0, 1, 1, gap),
        0.9,
        null,
        "default@1",
        "fake@1");
  }

  void enter(
      String message, String agent, Instant at, String team, List<String> tags, Outcome outcome) {
    Entry entry = entry(message, agent, at, team, tags, outcome, null);
    ledger.keep(books -> enter(books, entry));
  }

  static void enter(Books books, Entry entry) {
    books.reviews().enter(TICKET, List.of(entry));
  }

  static Entry entry(
      String message,
      String agent,
      Instant at,
      String team,
      List<String> tags,
      Outcome outcome,
      @Nullable Csat csat) {
    ReviewRow row =
        new ReviewRow(
            "1",
            new MessageId(message),
            0,
            List.of(new MessageId(message)),
            agent,
            false,
            outcome,
            new Origin("desk", "1", null, at, Channel.CHAT, "north", team, tags, csat, null),
            Map.of());
    return new Entry("print of " + message, at, row);
  }
}
