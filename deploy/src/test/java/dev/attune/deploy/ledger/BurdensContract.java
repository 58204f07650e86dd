package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attune.assessment.Flag;
import dev.attune.deploy.ledger.Burdens.Asked;
import dev.attune.deploy.ledger.Burdens.Burden;
import dev.attune.deploy.ledger.Burdens.Carried;
import dev.attune.deploy.ledger.Burdens.Talk;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What agents carry, as the ledger tells it. */
abstract class BurdensContract extends SummedReviews {

  private static final Instant END = NOW.plusSeconds(900);

  @Test
  void the_longest_run_and_the_one_that_lasts_are_told_apart() {
    carry("a1", "care", 3, 3, 3, 1, 3, 3);

    assertThat(carried(Slice.ALL, 1).burdens())
        .containsExactly(new Burden("desk", "a1", "", 6, 5, 3, 2));
  }

  @Test
  void a_calm_conversation_ends_a_run() {
    carry("a1", "care", 0, 3, 3, 3);
    carry("a2", "care", 3, 3, 3, 2);
    carry("a3", "care", 3);

    assertThat(carried(Slice.ALL, 1).burdens())
        .extracting(Burden::longest, Burden::lasting)
        .containsExactly(tuple(3, 3), tuple(3, 0), tuple(1, 1));
  }

  @Test
  void several_replies_in_one_conversation_are_one() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    enter("m2", "a1", 2, 1, Flag.BLAME);
    enter("m3", "a2", 3, 1, Flag.BLAME);

    assertThat(carried(Slice.ALL, 2).burdens())
        .containsExactly(new Burden("desk", "a1", "", 1, 1, 1, 1));
    assertThat(carried(Slice.ALL, 1).burdens()).hasSize(2);
    assertThat(carried(Slice.of(List.of(new Staff.Agent("desk", "a2", "", ""))), 1).burdens())
        .extracting(Burden::agent)
        .containsExactly("a2");
    assertThat(carried(Slice.of(List.of()), 1).burdens()).isEmpty();
    assertThat(ledger.<List<Talk>>ask(books -> books.qa().burdens().talks("desk", "a1", NOW, END)))
        .containsExactly(new Talk("1", 3, NOW.plusSeconds(2)));
  }

  @Test
  void what_agents_carry_is_told_of_the_part_that_is_looked_at() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    enter("m2", "a1", NOW, "sales", List.of(), reviewed(1, Flag.BLAME));
    enter("m3", "a2", NOW, "sales", List.of(), reviewed(1, Flag.BLAME));

    assertThat(carried(new Slice("desk", null, null, false, List.of()), 1).burdens()).hasSize(2);
    assertThat(carried(new Slice("other", null, null, false, List.of()), 1).burdens()).isEmpty();
    assertThat(carried(new Slice("desk", "care", null, false, List.of()), 1).burdens()).hasSize(1);
    assertThat(carried(new Slice(null, "sales", "chat", false, List.of()), 2).burdens()).isEmpty();
  }

  @Test
  void those_with_several_in_a_row_are_told_before_those_with_more_and_the_others_counted() {
    carry("a1", "care", 3, 3, 0, 3, 3, 0, 3, 3);
    carry("a2", "care", 3, 3, 3, 0);
    carry("a3", "care", 3, 3, 3);

    assertThat(told(3)).isEqualTo("a1 a2 a3 and 0");
    assertThat(told(2)).isEqualTo("a2 a3 and 1");
    assertThat(told(1)).isEqualTo("a3 and 2");
  }

  @Test
  void only_those_with_a_run_are_told_where_one_is_asked_for() {
    carry("a1", "care", 3, 3, 0, 3, 3, 0, 3, 3);
    carry("a2", "care", 3, 3, 3, 0);

    Asked asked = new Asked(3, 3, 3, 9);
    Carried carried = ledger.ask(books -> books.qa().burdens().carried(Slice.ALL, NOW, END, asked));
    assertThat(carried.burdens()).extracting(Burden::agent).containsExactly("a2");
    assertThat(carried.more()).isZero();
  }

  @Test
  void bots_and_what_is_not_judged_carry_nothing() {
    carry("a1", "care", 3, 3, 3);
    run("update message set by_bot = true where message = 'a1-0'");
    need("a1-1", null);

    assertThat(carried(Slice.ALL, 1).burdens())
        .containsExactly(new Burden("desk", "a1", "", 1, 1, 1, 1));
    assertThat(ledger.<List<Burdens.Carrier>>ask(books -> books.qa().burdens().carriers(NOW)))
        .containsExactly(new Burdens.Carrier("desk", "a1", 1, NOW.plusSeconds(2)));
  }

  private String told(int most) {
    Asked asked = new Asked(3, 0, 3, most);
    Carried carried = ledger.ask(books -> books.qa().burdens().carried(Slice.ALL, NOW, END, asked));
    return String.join(" ", carried.burdens().stream().map(Burden::agent).toList())
        + " and "
        + carried.more();
  }

  private Carried carried(Slice slice, int replies) {
    Asked asked = new Asked(replies, 0, 3, 100);
    return ledger.ask(books -> books.qa().burdens().carried(slice, NOW, END, asked));
  }

  /** A conversation for each need, one after the other. */
  private void carry(String agent, String team, int... needs) {
    for (int i = 0; i < needs.length; i++) {
      String name = agent + "-" + i;
      TicketId ticket = new TicketId("desk", name);
      Reviews.Entry entry =
          entry(name, agent, NOW.plusSeconds(i), team, List.of(), reviewed(1, Flag.BLAME), null);
      ledger.keep(
          books -> {
            books.tickets().see(ticket);
            books.reviews().enter(ticket, List.of(entry));
          });
      need(name, needs[i]);
    }
  }

  private void need(String message, @Nullable Integer need) {
    String which = " where message = '" + message + "'";
    run("update message set need = " + need + which);
    run(
        "update message_label set need = "
            + need
            + " where message = (select id from message"
            + which
            + ")");
  }
}
