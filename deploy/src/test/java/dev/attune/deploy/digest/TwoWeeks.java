package dev.attune.deploy.digest;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.DigestMails.Wish;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.MergedInto;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.export.ReviewRow.Outcome;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.Feedback;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A ledger of two weeks, 16 February to 1 March 2026, with a reply on each edge of them and of the
 * month. Everyone needs much, and help; so acknowledgement 1, understanding 2 and action 2 leave
 * nothing missing.
 */
public final class TwoWeeks {

  private static final Instant ANSWERED = Instant.parse("2026-02-27T09:00:00Z");

  public final Ledger ledger = new Ledger(Databases.ready());

  public TwoWeeks() {
    ledger.keep(
        books ->
            books
                .checkpoints()
                .begin("desk", "fake", Instant.parse("2026-01-01T00:00:00Z"), new Checkpoint("0")));
    replies();
    others();
    said();
    people();
  }

  private void replies() {
    // January: 3 short
    reply("jan", "2026-01-31T23:59:59Z", "care", "0000", Flags.NONE);
    // the week before: 2 short, and nothing
    reply("m5", "2026-02-16T00:00:00Z", "care", "2110", Flags.NONE);
    reply("m6", "2026-02-22T23:59:59Z", "care", "1221", Flags.NONE);
    // the week: 3 short; 2 short behind a policy; 2 short, of which QA leaves nothing; too much
    reply("m1", "2026-02-23T00:00:00Z", "care", "2101", Flags.NONE);
    reply("m2", "2026-02-25T12:00:00Z", "care", "0211", raised(Flag.POLICY_WALL));
    reply("m3", "2026-02-26T12:00:00Z", "sales", "1110", Flags.NONE);
    reply("m4", "2026-03-01T23:59:59Z", "sales", "2220", raised(Flag.EXCESS));
    // this week
    reply("now", "2026-03-02T00:00:00Z", "care", "0000", raised(Flag.POLICY_WALL));
  }

  private void others() {
    String at = "2026-02-24T08:00:00Z";
    enter("bot", at, "care", "bot", true, judged("0000", Flags.NONE));
    enter("none", at, "care", "a1", false, new NotScored(UnscoredReason.NO_TEXT));
    enter("odd", at, "care", "a1", false, new NotScored(UnscoredReason.UNSURE));
    enter("part", at, "care", "a1", false, new MergedInto(new MessageId("m1")));
  }

  private void said() {
    rule("m1", "2101");
    rule("m3", "2222");
    dispute("m1", Dispute.State.UPHELD);
    dispute("m2", Dispute.State.REJECTED);
    ledger.keep(
        books -> {
          books.qa().opinions().dispute("desk", new MessageId("m6"), "a1", "No.", ANSWERED);
          books.highlights().share("desk", "m4", "All of it, <today>.", "qa", ANSWERED);
          books
              .highlights()
              .share("desk", "m6", "Earlier.", "qa", Instant.parse("2026-02-20T10:00:00Z"));
          books
              .highlights()
              .share("desk", "m5", "Too late.", "qa", Instant.parse("2026-03-02T00:00:00Z"));
        });
  }

  private void people() {
    person("lena@example.com", Role.LEAD);
    person("quinn@example.com", Role.QA);
  }

  private void person(String mail, Role role) {
    ledger.keep(
        books ->
            books
                .digestMails()
                .wish(books.qa().people().add(mail, mail, role, "hash", ANSWERED), Wish.BOTH));
  }

  private void reply(String message, String at, String team, String levels, Flags flags) {
    enter(message, at, team, "a1", false, judged(levels, flags));
  }

  private static Flags raised(Flag flag) {
    return new Flags(List.of(new FlagFinding(flag, 1, true, List.of())));
  }

  private static Mark mark(String levels, int at) {
    int level = levels.charAt(at) - '0';
    return new Mark(level, level, List.of());
  }

  private static Reviewed judged(String levels, Flags flags) {
    return new Reviewed(
        Assessment.by(
            Rubric.standard(),
            "fake@1",
            new Need(3, 3, Set.of(), List.of(), true),
            new Marks(mark(levels, 0), mark(levels, 1), mark(levels, 2), mark(levels, 3)),
            flags,
            0.9,
            null),
        Feedback.NONE,
        Note.NONE);
  }

  /** Each message is the reply on a ticket of its own. */
  private void enter(
      String message, String at, String team, String agent, boolean bot, Outcome outcome) {
    TicketId ticket = new TicketId("desk", "t" + message);
    Instant when = Instant.parse(at);
    ReviewRow row =
        new ReviewRow(
            ticket.number(),
            new MessageId(message),
            0,
            List.of(new MessageId(message)),
            agent,
            bot,
            outcome,
            new Origin(
                "desk",
                ticket.number(),
                null,
                when,
                Channel.EMAIL,
                "",
                team,
                tags(team),
                null,
                null),
            Map.of());
    ledger.keep(
        books -> {
          books.tickets().see(ticket);
          Entry entry = new Entry("print of " + message, when, row);
          books.reviews().enter(ticket, List.of(entry));
        });
  }

  private static List<String> tags(String team) {
    return team.equals("care") ? List.of("refund") : List.of();
  }

  private void rule(String message, String levels) {
    Map<MarkName, Ruling> rulings = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      rulings.put(name, new Ruling(levels.charAt(rulings.size()) - '0', "seen"));
    }
    ledger.keep(
        books -> {
          ReviewRow row =
              books
                  .exports()
                  .after(
                      dev.attune.deploy.ledger.Exports.Place.START,
                      dev.attune.deploy.ledger.Exports.Filter.ALL,
                      99)
                  .rows()
                  .stream()
                  .filter(one -> one.message().value().equals(message))
                  .findFirst()
                  .orElseThrow();
          Assessment assessment = ((Reviewed) row.outcome()).assessment();
          books
              .qa()
              .opinions()
              .say(
                  "desk",
                  row.message(),
                  assessment,
                  Verdict.on(assessment.marks(), "quinn@example.com", ANSWERED, rulings));
        });
  }

  private void dispute(String message, Dispute.State state) {
    MessageId id = new MessageId(message);
    ledger.keep(
        books -> {
          books.qa().opinions().dispute("desk", id, "a1", "No.", ANSWERED);
          books
              .qa()
              .opinions()
              .answer("desk", id, state, new Dispute.Answer("quinn", ANSWERED, "Seen."));
        });
  }
}
