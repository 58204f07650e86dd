package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Erasures.Kind;
import dev.attune.deploy.ledger.Forgetting.Forgotten;
import dev.attune.ticket.Author;
import dev.attune.ticket.Role;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has very many rows is forgotten some at a time, and as a whole all the same. */
abstract class ErasingContract {

  private final Bench bench = new Bench(ready());
  private final Erasing erasing = new Erasing(bench.ledger, bench.clock, 2, 1);

  /** A database with the ledger's tables. */
  abstract DataSource ready();

  @BeforeEach
  void sevenTicketsWereReviewed() {
    bench.begun();
    for (int ticket = 1; ticket <= 7; ticket++) {
      bench.desk.customer("t" + ticket, "Where is it?");
      bench.desk.agent("t" + ticket, ticket == 7 ? "a2" : "a1", "cold answer");
    }
    bench.settleAndWork();
    bench.clock.move(Duration.ofSeconds(1));
    assertThat(bench.rows()).hasSize(7);
  }

  @Test
  void an_agent_is_forgotten_portion_by_portion_and_counted_as_one() {
    assertThat(erasing.erase("desk", Kind.AGENT, "a1", "qa@example.com"))
        .isEqualTo(new Forgotten(0, 6, 6, 0));
    assertThat(bench.rows()).extracting(row -> row.agent()).containsExactly("a2");
    assertThat(audit())
        .containsExactly(
            "qa@example.com forgot account desk: 1 agent, 0 ticket(s), 6 review(s), 6 note(s), 0"
                + " opinion(s)");
    again();
    assertThat(bench.rows()).hasSize(1);
  }

  @Test
  void one_that_was_cut_off_goes_on_by_itself_and_counts_what_had_gone() {
    cutOffAfter(2, Kind.AGENT, "a1");
    assertThat(bench.rows()).hasSize(7 - 2 * 2);
    assertThat(audit()).isEmpty();
    tidy();
    assertThat(bench.rows()).as("somebody may be at it").hasSize(7 - 2 * 2);
    bench.clock.move(Duration.ofMinutes(3));
    tidy();
    assertThat(bench.rows()).extracting(row -> row.agent()).containsExactly("a2");
    assertThat(audit()).singleElement().asString().contains("6 review(s), 6 note(s)");
  }

  @Test
  void one_that_is_asked_for_again_counts_what_had_gone() {
    cutOffAfter(1, Kind.AGENT, "a1");
    assertThat(erasing.erase("desk", Kind.AGENT, "a1", "qa@example.com"))
        .isEqualTo(new Forgotten(0, 6, 6, 0));
    assertThat(audit()).hasSize(1);
  }

  @Test
  void what_they_said_is_not_entered_again_while_it_goes() {
    cutOffAfter(1, Kind.AGENT, "a1");
    again();
    assertThat(bench.rows()).hasSize(7 - 2);
  }

  @Test
  void a_customer_is_forgotten_ticket_by_ticket() {
    bench.desk.say("t2", Author.of("ct1", Role.CUSTOMER), "Me too.", true);
    bench.desk.agent("t2", "a1", "cold again");
    bench.settleAndWork();
    bench.clock.move(Duration.ofSeconds(1));
    assertThat(erasing.erase("desk", Kind.CUSTOMER, "ct1", "qa@example.com"))
        .isEqualTo(new Forgotten(2, 3, 3, 0));
    assertThat(bench.rows()).hasSize(5);
    assertThat(audit()).singleElement().asString().contains("1 customer, 2 ticket(s)");
  }

  @Test
  void nobody_is_forgotten_with_a_count_of_nothing() {
    assertThat(erasing.erase("desk", Kind.CUSTOMER, "nobody", "qa@example.com"))
        .isEqualTo(new Forgotten(0, 0, 0, 0));
    assertThat(audit()).hasSize(1);
  }

  /** The server dies behind so many portions. */
  private void cutOffAfter(int portions, Kind kind, String subject) {
    var begun =
        bench.ledger.ask(
            books ->
                books
                    .erasures()
                    .begin("desk", kind, subject, "qa@example.com", bench.clock.instant()));
    for (int portion = 0; portion < portions; portion++) {
      bench.ledger.ask(books -> books.erasures().some(begun.id(), 2, 1, bench.clock.instant()));
    }
  }

  private void tidy() {
    erasing.goOn(() -> false);
  }

  /** Everything is read once more. */
  private void again() {
    for (int ticket = 1; ticket <= 7; ticket++) {
      bench.desk.tell("t" + ticket, null, false, true);
    }
    bench.settleAndWork();
  }

  private List<String> audit() {
    return bench.ledger.ask(books -> books.qa().audit().before(Long.MAX_VALUE, 100)).stream()
        .map(line -> line.who() + " " + line.deed() + " " + line.thing())
        .toList();
  }
}
