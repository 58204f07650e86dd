package dev.attune.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import dev.attune.tck.Line.Voice;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is an agent is asked again before somebody counts as a program. */
final class FreshdeskPeopleTest extends Contract {

  @Override
  protected FreshdeskBench bench() throws Exception {
    return FreshdeskBench.started();
  }

  @Test
  void an_agent_who_came_after_the_agents_were_read_is_one_at_once() {
    helpdesk.read(id(answered()));
    bench.pass(Duration.ofSeconds(30));

    assertThat(writer(answeredByNewcomer())).isEqualTo(Role.AGENT);
  }

  @Test
  void who_was_taken_for_a_program_is_asked_for_again_after_five_minutes() {
    String ticket = answeredByNewcomer();
    proxy.next(call -> call.contains("/agents?"), new Fault.Edited(agents -> "[]"));
    assertThat(writer(ticket)).isEqualTo(Role.BOT);

    bench.pass(Duration.ofMinutes(6));
    assertThat(writer(ticket)).isEqualTo(Role.AGENT);
  }

  @Test
  void a_program_is_not_asked_for_at_each_ticket() {
    for (int i = 0; i < 5; i++) {
      String ticket = bench.opens(Line.customer("Hello?"));
      bench.says(ticket, Line.by(Voice.BOT, "Have you seen our articles?"));
      assertThat(writer(ticket)).isEqualTo(Role.BOT);
      bench.pass(Duration.ofSeconds(10));
    }

    assertThat(proxy.calls().stream().filter(call -> call.contains("/contacts/"))).hasSize(1);
    assertThat(proxy.calls().stream().filter(call -> call.contains("/agents?"))).hasSize(1);
  }

  @Test
  void nobody_is_taken_for_a_program_because_freshdesk_did_not_answer() {
    String ticket = bench.opens(Line.customer("Hello?"));
    bench.says(ticket, Line.by(Voice.BOT, "Have you seen our articles?"));
    proxy.next(call -> call.contains("/contacts/"), Fault.Answer.of(502));
    assertThatThrownBy(() -> helpdesk.read(id(ticket))).isInstanceOf(Unreachable.class);

    proxy.next(call -> call.contains("/contacts/"), Fault.Answer.of(401));
    assertThatThrownBy(() -> helpdesk.read(id(ticket))).isInstanceOf(Unauthorized.class);
    assertThat(writer(ticket)).isEqualTo(Role.BOT);
  }

  private String answeredByNewcomer() {
    FreshdeskBench desk = (FreshdeskBench) bench;
    String ticket = bench.opens(Line.customer("Hello?"));
    desk.control().call("POST", "/freshdesk/people", lea("name", "Lea"));
    desk.says(
        ticket, Json.createObjectBuilder(lea("text", "On its way.")).add("author", "lea").build());
    return ticket;
  }

  private static JsonObject lea(String name, String value) {
    return Json.createObjectBuilder()
        .add("key", "lea")
        .add("role", "agent")
        .add(name, value)
        .build();
  }

  private Role writer(String ticket) {
    List<Message> messages = helpdesk.read(id(ticket)).conversation().messages();
    return messages.get(messages.size() - 1).author().role();
  }
}
