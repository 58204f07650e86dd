package dev.attune.deploy.ledger;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Gap;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.export.ReviewRow.Outcome;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.Feedback;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Reviews of two accounts as chance has it, some judged several times. */
abstract class ChanceReviews extends SummedReviews {

  static final int REVIEWS = 160;

  private final Random chance = new Random(3);

  /** The tags of each message, which lists don't show, and its number. */
  final Map<String, List<String>> tags = new HashMap<>();

  final Map<Long, String> messages = new HashMap<>();

  @BeforeEach
  void reviews() {
    ledger.keep(
        books -> {
          books.checkpoints().begin("shop", "fake", NOW, new Checkpoint("start"));
          for (int ticket = 1; ticket < 5; ticket++) {
            books.tickets().see(new TicketId("desk", "" + ticket));
            books.tickets().see(new TicketId("shop", "" + ticket));
          }
        });
    for (int i = 0; i < REVIEWS; i++) {
      String message = "m" + i;
      TicketId ticket =
          new TicketId(chance.nextInt(4) == 0 ? "shop" : "desk", "" + (1 + chance.nextInt(4)));
      // some are judged anew, and are found by what they are then
      for (int again = chance.nextInt(3); again >= 0; again--) {
        List<String> tagged = List.of("vip", "refund").subList(0, chance.nextInt(3));
        Entry entry = entry(message, ticket, tagged);
        ledger.keep(books -> books.reviews().enter(ticket, List.of(entry)));
        tags.put(message, tagged);
      }
      messages.put(count("select id from message where message = '" + message + "'"), message);
      if (chance.nextInt(3) == 0) {
        noted(ticket, message);
      }
    }
  }

  /** Half of them written, others as chance has it. */
  private void noted(TicketId ticket, String message) {
    NoteSteps notes = new NoteSteps(ledger, NOW);
    notes.plan(ticket, message, Decision.COACHING);
    String state = List.of("planned", "sending", "refused", "held").get(chance.nextInt(4));
    notes.bring(ticket.account(), message, chance.nextBoolean() ? "written" : state);
  }

  private Entry entry(String message, TicketId ticket, List<String> tagged) {
    // several at the same instant
    Instant at = NOW.minusSeconds(chance.nextInt(40));
    String agent = "a" + chance.nextInt(3);
    Channel channel = chance.nextBoolean() ? Channel.CHAT : Channel.EMAIL;
    String team = chance.nextBoolean() ? "care" : "sales";
    Origin origin =
        new Origin(
            ticket.account(),
            ticket.number(),
            null,
            at,
            channel,
            "north",
            team,
            tagged,
            null,
            null);
    MessageId id = new MessageId(message);
    return new Entry(
        "print of " + message + chance.nextInt(),
        at,
        new ReviewRow(
            ticket.number(), id, 0, List.of(id), agent, false, outcome(), origin, Map.of()));
  }

  private Outcome outcome() {
    if (chance.nextInt(6) == 0) {
      return new NotScored(UnscoredReason.NO_TEXT);
    }
    Mark weak = new Mark(1, 1, List.of());
    int need = chance.nextInt(4);
    Flag flag = chance.nextBoolean() ? Flag.BLAME : Flag.PERSONAL;
    Assessment assessment =
        new Assessment(
            new Need(need, need, Set.of(), List.of(), true),
            new Marks(weak, weak, weak, weak),
            new Flags(List.of(new FlagFinding(flag, 1, true, List.of()))),
            25 * chance.nextInt(5),
            new Gap(0, 1, 1, chance.nextInt(7) - 3),
            0.9,
            null,
            "default@1",
            "fake@1");
    return new Reviewed(assessment, Feedback.NONE, Note.NONE);
  }
}
