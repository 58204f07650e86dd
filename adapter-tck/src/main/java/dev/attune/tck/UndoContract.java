package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.WriteOutcome.Written;
import dev.attune.tck.Bench.Ability;
import dev.attune.tck.Line.Voice;
import dev.attune.ticket.MessageId;
import org.junit.jupiter.api.Test;

/** Taking notes back: ours alone, as far as the vendor can, and asking twice is no error. */
public abstract class UndoContract extends Contract {

  @Test
  void a_note_is_taken_back_and_stays_so() {
    lacks(Ability.KEEPS_NOTES);
    String ticket = answered();
    MessageId note = written(ticket, "Well done.");
    Removal done =
        bench.abilities().contains(Ability.DELETES_NOTES) ? Removal.DELETED : Removal.REDACTED;

    assertThat(helpdesk.remove(id(ticket), note)).isEqualTo(done);
    assertThat(bench.standing(ticket)).noneMatch(one -> one.text().contains("Well done."));
    assertThat(helpdesk.remove(id(ticket), note)).isEqualTo(Removal.ALREADY_GONE);
  }

  @Test
  void a_note_that_can_not_be_taken_back_stands_and_it_is_said_who_can() {
    needs(Ability.KEEPS_NOTES);
    String ticket = answered();
    MessageId note = written(ticket, "Well done.");

    assertThatThrownBy(() -> helpdesk.remove(id(ticket), note))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Note " + note + " of ticket " + id(ticket) + " stays")
        .hasMessageContaining("An administrator can");
    assertThat(bench.standing(ticket)).anyMatch(one -> one.text().contains("Well done."));
  }

  @Test
  void what_others_wrote_is_never_taken_back() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    String reply = bench.says(ticket, Line.agent("It arrives on Monday."));

    assertThatThrownBy(() -> helpdesk.remove(id(ticket), new MessageId(reply)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(reply);
    assertThat(bench.standing(ticket).get(1).text()).contains("It arrives on Monday.");
  }

  @Test
  void a_persons_note_that_quotes_a_mark_of_ours_is_never_taken_back() {
    String ticket = answered();
    String quoting = bench.says(ticket, Line.by(Voice.NOTE, "It says " + mark(ticket) + " here."));

    assertThatThrownBy(() -> helpdesk.remove(id(ticket), new MessageId(quoting)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(quoting);
    assertThat(bench.standing(ticket).get(2).text()).contains(mark(ticket).value());
  }

  @Test
  void taking_back_what_is_not_there_is_no_error() {
    assertThat(helpdesk.remove(id(answered()), new MessageId("123456789")))
        .isEqualTo(Removal.ALREADY_GONE);
  }

  @Test
  void of_a_ticket_that_is_not_there_nothing_is_known_to_be_gone() {
    assertGone("987654321", new MessageId("1"));
  }

  @Test
  void a_note_whose_ticket_is_denied_is_not_taken_for_gone() {
    String ticket = answered();
    MessageId note = written(ticket, "Well done.");
    proxy.next(call -> call.contains(ticket), Fault.Answer.of(404));

    assertGone(ticket, note);
    assertThat(bench.standing(ticket)).anyMatch(one -> one.text().contains("Well done."));
  }

  private void assertGone(String ticket, MessageId note) {
    assertThatThrownBy(() -> helpdesk.remove(id(ticket), note))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
  }

  private MessageId written(String ticket, String words) {
    return ((Written) helpdesk.write(note(ticket, words), helpdesk.look(id(ticket)))).note();
  }
}
