package dev.attune.deploy.proof;

import dev.attune.deploy.bench.StandIn;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.note.NoteMark;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the ledger says beside what stands on the tickets.
 *
 * @param answers that stand on tickets
 * @param written replies that carry a note
 * @param seenTwice messages in the ledger more than once, or in its sums more or less often than in
 *     its reviews
 * @param leftTwice replies with more than one note
 * @param lost answers that are not in the ledger
 * @param open work that is left
 */
record Balance(
    long answers,
    long written,
    long seenTwice,
    long leftTwice,
    long lost,
    long publicNotes,
    long open) {

  static Balance of(World world, Ledger ledger) {
    Entries entries = Entries.of(ledger);
    Map<NoteMark, Long> marks = new HashMap<>();
    long answers = 0;
    long lost = 0;
    long publicNotes = 0;
    for (JsonObject ticket : world.standIn().tickets(world.vendor())) {
      long of = StandIn.answersOf(ticket).filter(comment -> !byApi(comment)).count();
      answers += of;
      lost += Math.max(0, of - entries.on(String.valueOf(ticket.get("id"))));
      publicNotes += StandIn.comments(ticket).filter(c -> isPublic(c) && byApi(c)).count();
      StandIn.comments(ticket)
          .filter(comment -> !isPublic(comment))
          .flatMap(comment -> NoteMark.in(comment.getString("text")).stream())
          .forEach(mark -> marks.merge(mark, 1L, Long::sum));
    }
    return new Balance(
        answers,
        marks.size(),
        entries.seenTwice(ledger),
        marks.values().stream().filter(times -> times > 1).count(),
        lost,
        publicNotes,
        open(ledger));
  }

  private static boolean isPublic(JsonObject comment) {
    return comment.getBoolean("public");
  }

  /** True for what we have written: people answer by the control API. */
  private static boolean byApi(JsonObject comment) {
    return comment.getBoolean("byApi", false);
  }

  /** Work that is left: tickets to be read, notes to be written, tickets to be looked at again. */
  static long open(Ledger ledger) {
    return ledger.ask(
        books -> {
          Map<String, Long> notes = books.totals().notes(Child.ACCOUNT);
          return books.totals().tickets(Child.ACCOUNT).due()
              + notes.getOrDefault("planned", 0L)
              + notes.getOrDefault("sending", 0L)
              + books.rechecks().waiting(Child.ACCOUNT);
        });
  }

  /** True when every answer is entered and nothing is left to be done. */
  static boolean done(World world, Ledger ledger) {
    return entered(ledger) >= world.answers() && open(ledger) == 0;
  }

  /** True when every answer is entered and noted; what is left are second looks, if any. */
  static boolean noted(World world, Ledger ledger) {
    return progress(ledger) >= 2 * world.answers();
  }

  /** How much has been done: messages entered and notes written. */
  static long progress(Ledger ledger) {
    return entered(ledger)
        + ledger.ask(books -> books.totals().notes(Child.ACCOUNT).getOrDefault("written", 0L));
  }

  /** Messages in the ledger. */
  static long entered(Ledger ledger) {
    return ledger.ask(
        books -> {
          var messages = books.totals().messages(Child.ACCOUNT);
          return messages.replies() + messages.merged();
        });
  }

  /** True when every answer is in the ledger, and nothing went wrong. */
  boolean sound() {
    return answers > 0
        && seenTwice == 0
        && leftTwice == 0
        && lost == 0
        && publicNotes == 0
        && open == 0;
  }

  /** True when moreover every answer carries a note: a proof's policy notes each. */
  boolean good() {
    return sound() && written == answers;
  }

  static String head() {
    return String.format(
        Locale.ROOT,
        "%-34s%9s%9s%12s%12s%6s%8s%6s",
        "",
        "answers",
        "written",
        "seen twice",
        "left twice",
        "lost",
        "public",
        "open");
  }

  String row(String what) {
    return String.format(
        Locale.ROOT,
        "%-34s%9d%9d%12d%12d%6d%8d%6d",
        what,
        answers,
        written,
        seenTwice,
        leftTwice,
        lost,
        publicNotes,
        open);
  }
}
