package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ZendeskNotesTest extends Contract {

  @Override
  protected ZendeskBench bench() throws Exception {
    return ZendeskBench.started();
  }

  /** Writes a note and takes it back. */
  static void redact(Helpdesk helpdesk, TicketId ticket) {
    WriteOutcome outcome =
        helpdesk.write(note(ticket.number(), "Well done."), helpdesk.look(ticket));
    MessageId note = ((WriteOutcome.Written) outcome).note();
    helpdesk.remove(ticket, note);
  }

  @Test
  void a_note_longer_than_zendesk_keeps_is_refused_before_it_is_cut_pitfall_23() {
    String ticket = answered();
    InternalNote wordy = note(ticket, "word ".repeat(13_000));
    var look = helpdesk.look(id(ticket));
    int before = proxy.calls().size();

    assertThatThrownBy(() -> helpdesk.write(wordy, look))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "The note for ticket acme/"
                + ticket
                + " is longer than the 64 kB that Zendesk keeps. Nothing was written; the feedback"
                + " stays in the export.");
    assertThat(proxy.calls()).hasSize(before);
  }

  @Test
  void what_would_be_filled_in_is_broken_up() {
    assertThat(ZendeskNotes.harmless("{{a}} {{{b}}} {% c %} {d}"))
        .isEqualTo("{ {a}} { { {b}}} { % c %} {d}");
  }

  @Test
  void every_word_is_blacked_out_and_nothing_else_is_touched() {
    assertThat(ZendeskNotes.blackedOut("<div class=\"zd-comment\"><p>Well <em>done</em></p></div>"))
        .contains(
            "<div class=\"zd-comment\"><p><redact>Well </redact><em><redact>done</redact></em></p>"
                + "</div>");
  }

  @Test
  void what_is_blacked_out_already_is_left_alone() {
    assertThat(ZendeskNotes.blackedOut("<p>▇▇▇ ▇▇</p>")).isEmpty();
  }

  @Test
  void a_public_note_that_can_not_be_hidden_is_blacked_out_all_the_same() {
    String ticket = answered();
    var look = helpdesk.look(id(ticket));
    bench.takesNextNoteForPublic(proxy);
    proxy.next(call -> call.contains("/make_private"), Fault.Answer.of(500));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .hasMessageContaining("It was blacked out at once but not hidden: do that by hand now");
    assertThat(bench.standing(ticket)).noneMatch(one -> one.text().contains("Well done."));
  }

  @Test
  void a_public_note_that_can_not_be_blacked_out_is_hidden_all_the_same() {
    String ticket = answered();
    var look = helpdesk.look(id(ticket));
    bench.takesNextNoteForPublic(proxy);
    proxy.next(call -> call.contains("/comment_redactions/"), Fault.Answer.of(429));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .hasMessageContaining("It was hidden at once but not blacked out: do that by hand now");
    assertThat(proxy.calls()).anyMatch(call -> call.contains("/make_private"));
  }

  @Test
  void a_note_that_came_to_stand_in_public_is_hidden_and_blacked_out() {
    String ticket = answered();
    MessageId note = written(ticket);
    proxy.next(call -> call.contains("/comments.json"), inPublic(""));

    assertThat(helpdesk.remove(id(ticket), note)).isEqualTo(Removal.REDACTED);
    assertThat(proxy.calls()).anyMatch(call -> call.contains("/" + note + "/make_private"));
    assertThat(bench.standing(ticket)).noneMatch(one -> one.text().contains("Well done."));
  }

  @Test
  void what_the_bot_user_said_in_public_without_a_mark_is_no_note_of_ours() {
    String ticket = answered();
    MessageId note = written(ticket);
    proxy.next(call -> call.contains("/comments.json"), inPublic(mark(ticket).value()));

    assertThatThrownBy(() -> helpdesk.remove(id(ticket), note))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is public and carries no mark of ours");
    assertThat(bench.standing(ticket)).anyMatch(one -> one.text().contains("Well done."));
  }

  private static Fault inPublic(String without) {
    return new Fault.Edited(
        body ->
            body.replaceAll("\"public\"\\s*:\\s*false", "\"public\":true")
                .replace(without.isEmpty() ? "no such mark" : without, "AT-"));
  }

  private MessageId written(String ticket) {
    WriteOutcome outcome = helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));
    return ((WriteOutcome.Written) outcome).note();
  }

  @Test
  void a_note_is_called_by_no_other_name_than_public_false() {
    String ticket = answered();
    helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));

    assertThat(List.copyOf(proxy.calls()))
        .last()
        .isEqualTo("PUT /api/v2/tickets/" + ticket + ".json");
  }
}
