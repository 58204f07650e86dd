package dev.attune.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.ticket.MessageId;
import org.junit.jupiter.api.Test;

/** Notes that came to stand in public. */
final class FreshdeskNotesTest extends Contract {

  @Override
  protected FreshdeskBench bench() throws Exception {
    return FreshdeskBench.started();
  }

  @Test
  void a_public_note_that_can_not_be_deleted_at_once_is_said_to_stand() {
    String ticket = answered();
    var look = helpdesk.look(id(ticket));
    bench.takesNextNoteForPublic(proxy);
    proxy.next("DELETE", Fault.Answer.of(500));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .hasMessageContaining("It could not be deleted: do that by hand now");
  }

  @Test
  void a_note_that_came_to_stand_in_public_is_deleted() {
    String ticket = answered();
    MessageId note = written(ticket);
    proxy.next(call -> call.contains("/conversations?"), inPublic(""));

    assertThat(helpdesk.remove(id(ticket), note)).isEqualTo(Removal.DELETED);
    assertThat(bench.standing(ticket)).hasSize(2);
  }

  @Test
  void what_the_bot_user_said_in_public_without_a_mark_is_no_note_of_ours() {
    String ticket = answered();
    MessageId note = written(ticket);
    proxy.next(call -> call.contains("/conversations?"), inPublic(mark(ticket).value()));

    assertThatThrownBy(() -> helpdesk.remove(id(ticket), note))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is no internal note");
    assertThat(bench.standing(ticket)).hasSize(3);
  }

  private static Fault inPublic(String without) {
    return new Fault.Edited(
        body ->
            body.replaceAll("\"private\"\\s*:\\s*true", "\"private\":false")
                .replace(without.isEmpty() ? "no such mark" : without, "AT-"));
  }

  private MessageId written(String ticket) {
    WriteOutcome outcome = helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));
    return ((WriteOutcome.Written) outcome).note();
  }
}
