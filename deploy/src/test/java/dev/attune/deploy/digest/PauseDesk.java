package dev.attune.deploy.digest;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.digest.MailSettings.Security;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.ticket.Author;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A desk with two leads, on which Maya answers one ticket after the other. */
final class PauseDesk {

  private static final Author MAYA =
      new Author("a1", dev.attune.ticket.Role.AGENT, "Maya Ruiz", "Sunny", "maya@example.com");

  final Bench bench;

  /** Mails about pauses that were handed over, also to a server that didn't take them. */
  final List<Letter> sent = new ArrayList<>();

  boolean broken;
  boolean pauses = true;
  boolean configured = true;

  private final DataSource database;
  private final DigestPass pass;
  private int tickets;

  PauseDesk(DataSource database) {
    this.database = database;
    bench = new Bench(database).begun();
    person("lena@example.com", Role.LEAD);
    person("liam@example.com", Role.LEAD);
    person("quinn@example.com", Role.QA);
    person("ada@example.com", Role.ADMIN);
    person("maya@example.com", Role.AGENT);
    pass = pass(bench.ledger);
  }

  void step() {
    pass.step();
  }

  /** What another server on the same ledger does. */
  DigestPass another() {
    return pass(new Ledger(database, "another"));
  }

  private DigestPass pass(Ledger ledger) {
    return new DigestPass(ledger, bench.clock, this::settings, this::take, () -> "http://here/");
  }

  /** A server that sends by a real mail server. */
  DigestPass sendingTo(int port, String node) {
    return new DigestPass(
        new Ledger(database, node),
        bench.clock,
        () -> Optional.of(settings(port)),
        new SmtpMailer(bench.clock, Duration.ofSeconds(10)),
        () -> "http://here/");
  }

  private Optional<MailSettings> settings() {
    return configured ? Optional.of(settings(25)) : Optional.empty();
  }

  private MailSettings settings(int port) {
    return new MailSettings(
        "127.0.0.1", port, Security.NONE, null, null, "attune@example.com", List.of(), pauses);
  }

  /** Digests are another matter. */
  private void take(Letter letter, MailSettings by) {
    if (letter.subject().contains("in a row")) {
      sent.add(letter);
      if (broken) {
        throw new MailFailure("broken", new IllegalStateException());
      }
    }
  }

  /** Whether the ledger knows of a run of Maya's that was told. */
  boolean told() {
    return bench.ledger.ask(books -> books.severeRuns().of("desk", "a1")).isPresent();
  }

  void severe(int conversations) {
    for (int i = 0; i < conversations; i++) {
      answered("cold");
    }
  }

  /** Maya answers another ticket, and it is reviewed. */
  void answered(String how) {
    String ticket = "t" + ++tickets;
    bench.desk.customer(ticket, "I am desperate.");
    bench.desk.say(ticket, MAYA, "a " + how + " answer", true);
    bench.settleAndWork();
  }

  /** Has a ticket wait to be read since then; for nothing where it is null. */
  void due(String ticket, @Nullable Instant since) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update ticket set due_at = ? where number = ?")) {
      update.setObject(
          1, since == null ? null : since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
      update.setString(2, ticket);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void shut(String mail) {
    bench.ledger.keep(
        books -> {
          long id = books.qa().people().withMail(mail).orElseThrow().id();
          books.qa().people().shut(id, bench.clock.instant());
        });
  }

  void person(String mail, Role role) {
    bench.ledger.keep(
        books -> books.qa().people().add(mail, mail, role, "hash", bench.clock.instant()));
  }
}
