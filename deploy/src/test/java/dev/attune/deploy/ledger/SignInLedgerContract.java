package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.AccessKeys.Cut;
import dev.attune.deploy.ledger.AccessKeys.Kept;
import dev.attune.deploy.ledger.AccessKeys.Kind;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises of people and their keys, on every database. */
abstract class SignInLedgerContract {

  static final Instant NOW = Instant.parse("2026-03-29T00:59:59Z");

  Ledger ledger = new Ledger(new org.h2.jdbcx.JdbcDataSource());

  abstract DataSource empty();

  @BeforeEach
  void begin() {
    DataSource database = empty();
    Migrations.run(database);
    ledger = new Ledger(database);
  }

  @Test
  void a_person_is_found_by_their_address_whatever_its_case() {
    long id = maya();

    assertThat(person(" MAYA@Example.com").map(Person::id)).hasValue(id);
    assertThat(person("tom@example.com")).isEmpty();
  }

  @Test
  void a_key_opens_until_it_ends() {
    long id = maya();
    ledger.keep(
        books -> books.qa().accessKeys().add("h", Cut.session(id, NOW.plusSeconds(60)), NOW));

    assertThat(key("h", Kind.SESSION, NOW.plusSeconds(59))).isPresent();
    assertThat(key("h", Kind.SESSION, NOW.plusSeconds(60))).isEmpty();
    assertThat(key("h", Kind.TOKEN, NOW)).isEmpty();
    assertThat(key("other", Kind.SESSION, NOW)).isEmpty();
  }

  @Test
  void a_key_ends_once() {
    ledger.keep(
        books ->
            books
                .qa()
                .accessKeys()
                .add("h", Cut.invitation("Tom@example.com", Role.QA, NOW.plusSeconds(60)), NOW));
    Kept kept = key("h", Kind.INVITATION, NOW).orElseThrow();

    assertThat(kept.cut().mail()).isEqualTo("tom@example.com");
    assertThat(ledger.<Boolean>ask(books -> books.qa().accessKeys().end(kept.id()))).isTrue();
    assertThat(ledger.<Boolean>ask(books -> books.qa().accessKeys().end(kept.id()))).isFalse();
  }

  @Test
  void a_removed_person_has_no_key_any_more_and_is_named_nowhere() {
    long id = maya();
    ledger.keep(
        books -> {
          books.qa().accessKeys().add("h", Cut.session(id, NOW.plusSeconds(60)), NOW);
          books
              .qa()
              .accessKeys()
              .add("i", Cut.invitation("maya@example.com", Role.QA, NOW.plusSeconds(60)), NOW);
          books.qa().audit().note(NOW, "maya@example.com", "exported", "all");
          books
              .qa()
              .audit()
              .note(NOW, "admin@example.com", "changed a person", "maya@example.com: qa");
          books.qa().removal().of(books.qa().people().of(id).orElseThrow());
        });

    assertThat(person("maya@example.com")).isEmpty();
    assertThat(key("h", Kind.SESSION, NOW)).isEmpty();
    assertThat(key("i", Kind.INVITATION, NOW)).isEmpty();
    assertThat(ledger.<List<Audit.Line>>ask(books -> books.qa().audit().before(99, 9)))
        .extracting(Audit.Line::who, Audit.Line::thing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "admin@example.com", "removed person " + id + ": qa"),
            org.assertj.core.groups.Tuple.tuple("removed person " + id, "all"));
  }

  @Test
  void removing_a_person_leaves_longer_addresses_and_full_lines_as_they_are() {
    long id = ledger.ask(books -> books.qa().people().add("a@x.org", "A", Role.QA, "h", NOW));
    String longer = "ja@x.org a@x.org.uk ja-a@x.org o'a@x.org";
    ledger.keep(
        books -> {
          books.qa().audit().note(NOW, "A@X.org", "changed", longer);
          books.qa().audit().note(NOW, "ja@x.org", "changed", "A@x.org: qa. a@x.org.");
          books.qa().audit().note(NOW, "ja@x.org", "changed", "a@x.org " + "x".repeat(492));
          books.qa().removal().of(books.qa().people().of(id).orElseThrow());
        });

    String tombstone = "removed person " + id;
    assertThat(ledger.<List<Audit.Line>>ask(books -> books.qa().audit().before(99, 9)))
        .extracting(Audit.Line::who, line -> line.thing().replaceAll("x+$", ""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ja@x.org", tombstone + " "),
            org.assertj.core.groups.Tuple.tuple("ja@x.org", tombstone + ": qa. " + tombstone + "."),
            org.assertj.core.groups.Tuple.tuple(tombstone, longer));
  }

  @Test
  void a_person_is_the_agent_who_has_their_address() {
    long id = maya();
    meet("7", "Maya@example.com");
    meet("8", "tom@example.com");

    assertThat(agents(id)).containsExactly("7");
  }

  @Test
  void an_agent_whose_address_changed_is_matched_anew() {
    long id = maya();
    meet("7", "old@example.com");
    meet("7", "maya@example.com");

    assertThat(agents(id)).containsExactly("7");
  }

  @Test
  void an_admin_corrects_who_is_whom() {
    long id = maya();
    meet("7", "maya@example.com");
    meet("8", "shared@example.com");
    ledger.keep(
        books -> {
          books.qa().staff().correct(id, "desk", "7", false);
          books.qa().staff().correct(id, "desk", "8", false);
          books.qa().staff().correct(id, "desk", "8", true);
        });

    assertThat(agents(id)).containsExactly("8");
  }

  @Test
  void the_audit_log_is_read_newest_first() {
    ledger.keep(
        books -> {
          books.qa().audit().note(NOW, "maya", "first", "");
          books.qa().audit().note(NOW, "maya", "second", "x".repeat(900));
        });

    List<Audit.Line> lines = ledger.ask(books -> books.qa().audit().before(Long.MAX_VALUE, 9));
    assertThat(lines).extracting(Audit.Line::deed).containsExactly("second", "first");
    long last = lines.get(0).id();
    assertThat(ledger.<List<Audit.Line>>ask(books -> books.qa().audit().before(last, 9)))
        .extracting(Audit.Line::deed)
        .containsExactly("first");
  }

  @Test
  void what_has_ended_is_swept_out_and_nothing_else() {
    long id = maya();
    ledger.keep(
        books -> {
          books.qa().accessKeys().add("a", Cut.token(id, "old", NOW.plusSeconds(1)), NOW);
          books.qa().accessKeys().add("b", Cut.token(id, "new", NOW.plus(Duration.ofDays(1))), NOW);
          books.qa().accessKeys().sweep(NOW.plusSeconds(2));
        });

    assertThat(ledger.<List<Kept>>ask(books -> books.qa().accessKeys().tokens(id)))
        .extracting(key -> key.cut().label())
        .containsExactly("new");
  }

  private long maya() {
    return ledger.ask(
        books -> books.qa().people().add("maya@example.com", "Maya", Role.AGENT, "hash", NOW));
  }

  private Optional<Person> person(String mail) {
    return ledger.ask(books -> books.qa().people().withMail(mail));
  }

  private Optional<Kept> key(String hash, Kind kind, Instant now) {
    return ledger.ask(books -> books.qa().accessKeys().find(hash, kind, now));
  }

  private List<String> agents(long person) {
    List<Staff.Agent> agents = ledger.ask(books -> books.qa().staff().of(person));
    Map<Long, List<Staff.Agent>> all = ledger.ask(books -> books.qa().staff().byPerson());
    assertThat(all.getOrDefault(person, List.of())).as("beside all others").isEqualTo(agents);
    return agents.stream().map(Staff.Agent::agent).toList();
  }

  private void meet(String agent, String mail) {
    Author author = new Author(agent, dev.attune.ticket.Role.AGENT, "Name", mail);
    Message message = Message.of(new MessageId("m1"), author, PlainText.of("Hello"));
    Ticket ticket =
        new Ticket(
            new TicketId("desk", "1"),
            new Conversation("1", Channel.EMAIL, "", List.of(message)),
            Status.OPEN,
            null,
            "",
            "",
            List.of(),
            null,
            false,
            null);
    ledger.keep(books -> books.qa().staff().meet(ticket, books.familiar(ticket)));
  }
}
