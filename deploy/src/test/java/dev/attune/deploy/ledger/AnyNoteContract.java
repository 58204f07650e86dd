package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.deploy.bench.LabelTruth;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the labels of reviews tell of their notes, whatever chance makes of both. */
abstract class AnyNoteContract extends SummedReviews {

  private static final TicketId OTHER = new TicketId("desk", "2");
  private static final int STEPS = 150;

  private NoteSteps notes = new NoteSteps(ledger, NOW);

  @BeforeEach
  void another_ticket() {
    notes = new NoteSteps(ledger, NOW);
    ledger.keep(books -> books.tickets().see(OTHER));
  }

  @Test
  void labels_tell_of_every_note_whatever_happened() {
    Random chance = new Random(5);
    long states = 0;
    for (int i = 0; i < STEPS; i++) {
      happen(chance);
      LabelTruth.require(database);
      states = Math.max(states, count("select count(distinct state) from note"));
    }
    assertThat(states).isGreaterThan(3);
    ledger.keep(books -> books.retention().forgetReviews(NOW.plusSeconds(7), 4));
    LabelTruth.require(database);
    ledger.keep(books -> books.forgetting().agent("desk", "a2", NOW, 1000));
  }

  private void happen(Random chance) {
    String message = "m" + chance.nextInt(12);
    TicketId ticket = chance.nextInt(4) == 0 ? OTHER : TICKET;
    switch (chance.nextInt(7)) {
      case 0, 1 -> enter(ticket, message, chance);
      case 2 -> plan(ticket, message, chance.nextInt(4) == 0 ? Decision.HELD : Decision.COACHING);
      case 3, 4 -> bring(message, chance);
      case 5 -> takeAlong(message, "m" + chance.nextInt(12));
      default -> rare(ticket, message, chance);
    }
  }

  private void rare(TicketId ticket, String message, Random chance) {
    switch (chance.nextInt(12)) {
      case 0 -> notes.retry("desk");
      case 1, 6, 7, 8, 9 -> notes.undo(ticket, message);
      case 2 -> notes.stop("desk");
      case 3 -> ledger.keep(books -> books.notePlans().withdrawAll(ticket));
      case 4 -> ledger.keep(books -> books.forgetting().ticket(OTHER, NOW));
      default ->
          ledger.keep(
              books ->
                  books.notePlans().withdraw("desk", List.of(NoteSteps.mark("desk", message))));
    }
  }

  private void enter(TicketId ticket, String message, Random chance) {
    var review = reviewed(chance.nextInt(4), chance.nextBoolean() ? Flag.BLAME : Flag.CANNED);
    String agent = "a" + chance.nextInt(3);
    var entry =
        entry(message, agent, NOW.plusSeconds(chance.nextInt(20)), "care", List.of(), review, null);
    ledger.keep(books -> books.reviews().enter(ticket, List.of(entry)));
  }

  private void plan(TicketId ticket, String message, Decision decision) {
    if (count("select count(*) from note where message = '" + message + "'") == 0
        && count(
                "select count(*) from note_mark where mark = '"
                    + NoteSteps.mark("desk", message).value()
                    + "'")
            == 0) {
      notes.plan(ticket, message, decision);
    }
  }

  private void bring(String message, Random chance) {
    String state = List.of("planned", "sending", "written", "refused").get(chance.nextInt(4));
    if (count(
            "select count(*) from note where state in ('planned', 'sending') and message = '"
                + message
                + "'")
        == 1) {
      notes.bring("desk", message, state);
    }
  }

  private void takeAlong(String message, String other) {
    if (!message.equals(other)) {
      var marks = List.of(NoteSteps.mark("desk", message), NoteSteps.mark("desk", other));
      ledger.keep(books -> books.notePlans().takeAlong("desk", new MessageId(other), marks));
    }
  }
}
