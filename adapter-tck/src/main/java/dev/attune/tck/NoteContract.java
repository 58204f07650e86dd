package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.helpdesk.WriteOutcome.ChangedSinceLook;
import dev.attune.helpdesk.WriteOutcome.Written;
import dev.attune.note.NoteMark;
import dev.attune.tck.Bench.Ability;
import dev.attune.ticket.MessageId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes: internal, once, found again, taken back. */
public abstract class NoteContract extends Contract {

  @Test
  void a_note_stands_on_the_ticket_for_the_firms_own_people_alone() {
    String ticket = answered();
    MessageId note = written(ticket, "Well done.");

    Standing standing = standing(ticket, note);
    assertThat(standing.visible()).isFalse();
    assertThat(standing.text()).contains("Well done.").contains(mark(ticket).value());
  }

  @Test
  void nothing_becomes_visible_to_the_customer() {
    String ticket = answered();
    written(ticket, "Well done.");

    assertThat(bench.standing(ticket)).filteredOn(Standing::visible).hasSize(2);
  }

  @Test
  void a_note_is_found_again_by_its_mark() {
    String ticket = answered();
    written(ticket, "Well done.");

    assertThat(marks(helpdesk.look(id(ticket)))).contains(mark(ticket));
  }

  @Test
  void a_note_costs_a_look_and_a_write() {
    String ticket = answered();
    bench.catchUp();
    worthReading(start);
    helpdesk.read(id(ticket));
    int before = proxy.calls().size();
    written(ticket, "Well done.");

    assertThat(proxy.calls().size() - before).isEqualTo(bench.callsPerNote());
  }

  @Test
  void placeholders_in_a_note_are_not_filled_in_pitfall_22() {
    String ticket = answered();
    MessageId note = written(ticket, "You wrote {{ticket.requester.email}} {{{ticket.id}} {% x %}");

    assertThat(standing(ticket, note).text())
        .contains("ticket.requester.email")
        .contains("ticket.id")
        .doesNotContain("{{")
        .doesNotContain("@");
  }

  @Test
  void a_write_fails_when_the_ticket_has_changed_since_the_look_pitfall_18() {
    needs(Ability.COMPARES);
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.pass(Duration.ofSeconds(2));
    bench.says(ticket, Line.customer("Thank you."));

    assertThat(helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOf(ChangedSinceLook.class);
    assertThat(bench.standing(ticket)).hasSize(3);
  }

  @Test
  void the_same_look_never_leads_to_a_second_note() {
    needs(Ability.COMPARES);
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.pass(Duration.ofSeconds(2));
    helpdesk.write(note(ticket, "Well done."), look);

    assertThat(helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOf(ChangedSinceLook.class);
    assertThat(bench.standing(ticket)).hasSize(3);
  }

  @Test
  void a_duplicate_can_be_found_and_deleted_where_writes_do_not_compare() {
    lacks(Ability.COMPARES);
    lacks(Ability.KEEPS_NOTES);
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    helpdesk.write(note(ticket, "Well done."), look);
    WriteOutcome second = helpdesk.write(note(ticket, "Well done."), look);
    helpdesk.remove(id(ticket), ((Written) second).note());

    assertThat(bench.standing(ticket)).hasSize(3);
  }

  @Test
  void a_look_after_a_refused_write_leads_to_a_note() {
    needs(Ability.COMPARES);
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.pass(Duration.ofSeconds(2));
    bench.says(ticket, Line.customer("Thank you."));
    helpdesk.write(note(ticket, "Well done."), look);
    bench.pass(Duration.ofSeconds(2));

    written(ticket, "Well done.");
  }

  @Test
  void a_closed_ticket_takes_no_note_and_says_so_pitfall_20() {
    needs(Ability.CLOSES_FOR_GOOD);
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.closes(ticket);

    assertRefused(ticket, look, Reason.CLOSED);
    assertThat(bench.standing(ticket)).hasSize(2);
  }

  @Test
  void a_closed_ticket_takes_a_note_where_closing_is_not_for_good() {
    lacks(Ability.CLOSES_FOR_GOOD);
    String ticket = answered();
    bench.closes(ticket);

    written(ticket, "Well done.");
  }

  @Test
  void a_deleted_ticket_takes_no_note() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.deletes(ticket);

    assertRefused(ticket, look, Reason.GONE);
  }

  @Test
  void a_note_is_for_the_ticket_that_was_looked_at() {
    String ticket = answered();
    Look look = helpdesk.look(id(answered()));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_note_taken_for_a_public_one_is_taken_back_at_once_pitfall_19() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.takesNextNoteForPublic(proxy);

    assertRefused(ticket, look, Reason.NOT_PRIVATE);
    assertThat(bench.standing(ticket).stream().anyMatch(one -> one.text().contains("Well done.")))
        .isEqualTo(bench.abilities().contains(Ability.KEEPS_NOTES));
  }

  @Test
  void a_note_taken_for_a_public_one_is_taken_back_though_our_share_of_the_limits_is_spent() {
    lacks(Ability.KEEPS_NOTES);
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.takesNextNoteForPublic(proxy);
    helpdesk.close();
    helpdesk = opened(0.001); // one call a minute

    assertRefused(ticket, look, Reason.NOT_PRIVATE);
    assertThat(bench.standing(ticket)).noneMatch(one -> one.text().contains("Well done."));
  }

  @Test
  void a_note_taken_for_a_public_one_is_taken_back_though_the_purse_fails_us() {
    lacks(Ability.KEEPS_NOTES);
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.takesNextNoteForPublic(proxy);
    helpdesk.close();
    helpdesk = openedWithPurse(new FailingPurse());

    assertRefused(ticket, look, Reason.NOT_PRIVATE);
    assertThat(bench.standing(ticket)).noneMatch(one -> one.text().contains("Well done."));
  }

  @Test
  void an_answer_lost_after_the_effect_leaves_the_outcome_open_and_the_note_is_found() {
    String ticket = answered();
    Look look = helpdesk.look(id(ticket));
    bench.pass(Duration.ofSeconds(2));
    proxy.nextChange(new Fault.ResetAfter());

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOfSatisfying(Unreachable.class, e -> assertThat(e.outcomeUnknown()).isTrue());
    assertThat(marks(helpdesk.look(id(ticket)))).contains(mark(ticket));
  }

  private MessageId written(String ticket, String words) {
    WriteOutcome outcome = helpdesk.write(note(ticket, words), helpdesk.look(id(ticket)));
    assertThat(outcome).isInstanceOf(Written.class);
    return ((Written) outcome).note();
  }

  private Standing standing(String ticket, MessageId note) {
    return bench.standing(ticket).stream()
        .filter(one -> one.id().equals(note.value()))
        .findFirst()
        .orElseThrow();
  }

  private void assertRefused(String ticket, Look look, Reason reason) {
    assertThatThrownBy(() -> helpdesk.write(note(ticket, "Well done."), look))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(ticket);
  }

  private static List<NoteMark> marks(Look look) {
    return look.ticket().conversation().messages().stream()
        .filter(message -> !message.isPublic())
        .flatMap(message -> NoteMark.in(message.text().value()).stream())
        .toList();
  }
}
