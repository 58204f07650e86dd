package dev.attune.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.WriteOutcome.ChangedSinceLook;
import dev.attune.tck.Bench;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;

/** Who would read a note: what can't be seen of that is a reason to write none. */
final class RtReadersOfNotesTest extends Contract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }

  @Test
  void no_note_is_written_where_the_queues_admin_ccs_may_not_be_seen() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    right("SeeQueue", true);
    try {
      assertUnseen(ticket, look);
      assertThat(step("watchers").result()).isEqualTo(Result.FAILED);
      assertThat(step("watchers").finding()).contains("can't be seen who is mailed");
    } finally {
      right("SeeQueue", false);
    }
  }

  @Test
  void a_queue_that_is_refused_once_is_asked_again_for_the_next_note() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    proxy.next(call -> call.contains("/queue/"), Fault.Answer.of(403));

    assertUnseen(ticket, look);
    helpdesk.write(note(ticket, "Well done."), look);
    assertThat(bench.standing(ticket)).hasSize(3);
  }

  @Test
  void credentials_that_are_refused_meanwhile_are_no_matter_of_the_queue() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    proxy.next(call -> call.contains("/queue/"), Fault.Answer.of(401));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOf(Unauthorized.class);
    assertThat(bench.standing(ticket)).hasSize(2);
  }

  @Test
  void nor_are_they_when_a_ticket_is_read() {
    String ticket = answered();
    proxy.next(call -> call.contains("/queue/"), Fault.Answer.of(401));
    assertThatThrownBy(() -> helpdesk.read(id(ticket))).isInstanceOf(Unauthorized.class);

    proxy.next(call -> call.contains("/queue/"), Fault.Answer.of(403));
    assertThat(helpdesk.read(id(ticket)).group()).matches("[0-9]+");
  }

  @Test
  void no_note_is_written_where_the_queue_does_not_say_who_is_mailed() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    proxy.next(call -> call.contains("/queue/"), withoutAdminCcs());

    assertUnseen(ticket, look);
  }

  @Test
  void no_note_is_written_where_the_ticket_does_not_say_who_is_mailed() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    proxy.next(call -> call.contains("/ticket/"), withoutAdminCcs());

    assertUnseen(ticket, look);
  }

  @Test
  void a_note_waits_where_the_queue_can_not_be_read_just_now() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    proxy.next(call -> call.contains("/queue/"), new Fault.Edited(body -> "<html>Sign in</html>"));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOf(Unreadable.class);
    assertThat(bench.standing(ticket)).hasSize(2);
  }

  @Test
  void an_admin_cc_who_is_one_of_us_no_longer_is_seen_at_once() {
    String ticket = answered();
    watches(ticket, "alice@helpdesk.test");
    Look look = helpdesk.look(id(ticket));
    proxy.next(
        call -> call.contains("/user/alice"),
        new Fault.Edited(body -> body.replaceAll("\"Privileged\"\\s*:\\s*1", "\"Privileged\":0")));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("AdminCcs is not a privileged user");
    assertThat(bench.standing(ticket)).hasSize(2);
  }

  @Test
  void an_admin_cc_of_the_firms_own_hinders_nothing() {
    String ticket = answered();
    watches(ticket, "alice@helpdesk.test");
    helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));

    assertThat(bench.standing(ticket)).hasSize(3);
  }

  @Test
  void what_is_said_while_it_is_asked_who_is_mailed_is_seen_before_a_note_is_written() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    proxy.next(
        call -> call.contains("/queue/"),
        new Fault.Edited(
            body -> {
              bench.says(ticket, Line.customer("Thank you."));
              return body;
            }));

    assertThat(helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOf(ChangedSinceLook.class);
    assertThat(bench.standing(ticket)).hasSize(3);
  }

  @Test
  void a_note_that_the_bot_may_not_see_is_written_once_and_stops_the_notes() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    right("ShowTicketComments", true);
    try {
      assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_PRIVATE))
          .hasMessageContaining(ticket)
          .hasMessageContaining("ShowTicketComments");
      assertThat(step("comments").result()).isEqualTo(Result.NOT_PROVEN);
    } finally {
      right("ShowTicketComments", false);
    }
    assertThat(step("comments").result()).isEqualTo(Result.OK);
  }

  @Test
  void a_note_that_can_not_be_seen_for_another_reason_is_looked_for_again() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    proxy.next(call -> call.contains("/transaction/"), Fault.Answer.of(502));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOfSatisfying(Unreachable.class, e -> assertThat(e.outcomeUnknown()).isTrue());
  }

  private void assertUnseen(String ticket, Look look) {
    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN))
        .hasMessageContaining("can't be seen who would be mailed");
    assertThat(bench.standing(ticket)).hasSize(2);
  }

  private static Fault withoutAdminCcs() {
    return new Fault.Edited(body -> body.replace("\"AdminCc\"", "\"NoCc\""));
  }

  private Step step(String name) {
    return helpdesk.diagnose().steps().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void watches(String ticket, String who) {
    does(Json.createObjectBuilder().add("do", "watch").add("ticket", ticket).add("who", who));
  }

  private void right(String right, boolean take) {
    does(
        Json.createObjectBuilder()
            .add("do", "grant")
            .add("group", "Attune")
            .add("right", right)
            .add("take", take));
  }

  private void does(JsonObjectBuilder order) {
    ((RtBench) bench).does(order);
  }
}
