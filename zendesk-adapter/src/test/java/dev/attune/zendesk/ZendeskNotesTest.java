package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.tck.Contract;
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
  void a_note_is_called_by_no_other_name_than_public_false() {
    String ticket = answered();
    helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));

    assertThat(List.copyOf(proxy.calls()))
        .last()
        .isEqualTo("PUT /api/v2/tickets/" + ticket + ".json");
  }
}
