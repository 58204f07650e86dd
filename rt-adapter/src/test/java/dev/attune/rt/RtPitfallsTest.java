package dev.attune.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.WriteOutcome.Written;
import dev.attune.note.NoteMark;
import dev.attune.tck.Bench;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import dev.attune.ticket.Status;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What RT is easy to get wrong about, seen on the real one. */
final class RtPitfallsTest extends Contract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }

  @Test
  void a_mailed_answer_is_judged_without_the_history_it_quotes() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    says(
        order(
                "say",
                "AGENT",
                """
                It arrives on Monday.

                On Thu, 26 Nov 2026 at 09:00, Carla <carla@customer.example> wrote:
                > Where is my parcel?
                """)
            .add("ticket", ticket)
            .add("type", "text/plain"));

    Message answer = messages(ticket).get(1);
    assertThat(answer.html()).isFalse();
    assertThat(answer.text().words().strip()).isEqualTo("It arrives on Monday.");
  }

  @Test
  void a_mail_that_says_that_no_one_typed_it_is_automatic() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    JsonObjectBuilder headers = Json.createObjectBuilder().add("Auto-Submitted", "auto-replied");
    says(order("say", "AGENT", "I am away.").add("ticket", ticket).add("headers", headers));
    bench.says(ticket, Line.agent("I am back."));

    assertThat(messages(ticket)).extracting(Message::automatic).containsExactly(false, true, false);
  }

  @Test
  void what_an_agent_typed_in_for_a_customer_is_the_customers() {
    String ticket =
        opened(
            order("open", "AGENT", "Rang: no parcel.").add("requestor", "carla@customer.example"));

    Message first = messages(ticket).get(0);
    assertThat(first.author().role()).isEqualTo(Role.CUSTOMER);
    assertThat(first.author().id()).isEqualTo("carla@customer.example");
    assertThat(worthReading(start)).isEmpty();
  }

  @Test
  void a_merged_tickets_answers_count_on_the_ticket_they_were_written_on() {
    String one = answered();
    String other = answered();
    does(Json.createObjectBuilder().add("do", "merge").add("ticket", other).add("into", one));

    assertThat(messages(one)).hasSize(2);
    assertThat(messages(other)).hasSize(2);
    assertThat(messages(one)).doesNotContainAnyElementsOf(messages(other));
  }

  @Test
  void a_note_is_found_from_either_of_two_merged_tickets() {
    String one = answered();
    String other = answered();
    helpdesk.write(note(other, "Well done."), helpdesk.look(id(other)));
    does(Json.createObjectBuilder().add("do", "merge").add("ticket", other).add("into", one));
    bench.pass(Duration.ofSeconds(1));
    helpdesk.write(note(one, "Well done."), helpdesk.look(id(one)));

    assertThat(marks(helpdesk.look(id(one)))).contains(mark(one), mark(other));
    assertThat(marks(helpdesk.look(id(other)))).contains(mark(one), mark(other));
  }

  @Test
  void a_mark_is_found_in_the_history_where_the_body_is_missing() {
    String ticket = answered();
    helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));
    proxy.next(call -> call.contains("/attachments?"), new Fault.Edited(body -> "{\"items\":[]}"));

    assertThat(marks(helpdesk.look(id(ticket)))).containsExactly(mark(ticket));
  }

  @Test
  void no_note_is_written_where_it_would_be_mailed_to_somebody_from_outside() {
    String ticket = answered();
    does(
        Json.createObjectBuilder()
            .add("do", "watch")
            .add("ticket", ticket)
            .add("who", "lawyer@elsewhere.example"));
    Look look = helpdesk.look(id(ticket));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.OTHER))
        .hasMessageContaining("AdminCcs is not a privileged user")
        .hasMessageNotContaining("lawyer");
    assertThat(bench.standing(ticket)).hasSize(2);
  }

  @Test
  void a_missing_right_is_refused_kindly_though_rt_answers_with_a_bad_request() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    right("CommentOnTicket", true);
    try {
      assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN))
          .hasMessageContaining("Permission Denied")
          .hasMessageContaining("Nothing was written");
    } finally {
      right("CommentOnTicket", false);
    }
  }

  @Test
  void the_diagnosis_proves_that_the_token_can_not_answer_customers() {
    answered();

    assertThat(step("customers").result()).isEqualTo(Result.OK);
    assertThat(step("rights").result()).isEqualTo(Result.OK);
    assertThat(step("watchers").result()).isEqualTo(Result.OK);
    assertThat(step("time zone").result()).isEqualTo(Result.OK);
  }

  @Test
  void the_diagnosis_fails_for_a_token_that_could_answer_customers() {
    String ticket = answered();
    right("ReplyToTicket", false);
    try {
      assertThat(step("customers").result()).isEqualTo(Result.FAILED);
      assertThat(step("customers").finding()).contains(ticket);
      assertThat(step("customers").whatToDo()).contains("ReplyToTicket");
    } finally {
      right("ReplyToTicket", true);
    }
  }

  @Test
  void a_resolved_ticket_is_solved_and_one_that_came_back_is_reopened() {
    String ticket = answered();
    bench.closes(ticket);
    assertThat(helpdesk.read(id(ticket)).status()).isEqualTo(Status.SOLVED);

    bench.says(ticket, Line.customer("It is broken again."));
    assertThat(helpdesk.read(id(ticket)).status()).isEqualTo(Status.OPEN);
    assertThat(helpdesk.read(id(ticket)).reopened()).isTrue();
  }

  @Test
  void a_note_of_ours_has_its_mark_in_the_subject() {
    String ticket = answered();
    Written written =
        (Written) helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));

    assertThat(written.note().value()).matches("[0-9]+");
    assertThat(proxy.calls()).anyMatch(call -> call.endsWith("/transaction/" + written.note()));
  }

  private Step step(String name) {
    return helpdesk.diagnose().steps().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void right(String right, boolean take) {
    does(
        Json.createObjectBuilder()
            .add("do", "grant")
            .add("group", "Attune")
            .add("right", right)
            .add("take", take));
  }

  private static JsonObjectBuilder order(String what, String voice, String text) {
    return Json.createObjectBuilder().add("do", what).add("voice", voice).add("html", text);
  }

  private String opened(JsonObjectBuilder order) {
    return ((RtBench) bench).does(order).getString("ticket");
  }

  private void says(JsonObjectBuilder order) {
    does(order);
  }

  private void does(JsonObjectBuilder order) {
    ((RtBench) bench).does(order);
  }

  private List<Message> messages(String ticket) {
    return helpdesk.read(id(ticket)).conversation().messages();
  }

  private static List<NoteMark> marks(Look look) {
    return look.ticket().conversation().messages().stream()
        .filter(message -> !message.isPublic())
        .flatMap(message -> NoteMark.in(message.text().value()).stream())
        .toList();
  }
}
