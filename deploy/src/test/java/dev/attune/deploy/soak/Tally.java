package dev.attune.deploy.soak;

import dev.attune.deploy.bench.StandIn;
import dev.attune.deploy.ledger.Exports;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.export.ReviewRow;
import dev.attune.note.NoteMark;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger says beside what really stands on the tickets.
 *
 * @param tickets that were changed
 * @param replies answers of agents and bots that stand on them
 * @param entered of those, in the ledger exactly once
 * @param lost of those, not in the ledger
 * @param seenTwice in the ledger more than once
 * @param invented in the ledger and on no ticket
 * @param noted replies whose mark stands on their ticket
 * @param mostNotes the most notes that any one reply has
 * @param leftTwice replies with more than one note
 * @param notesMissing notes that the ledger calls written and that stand nowhere
 * @param publicNotes comments written over the API that customers can see
 * @param states notes by state
 */
record Tally(
    long tickets,
    long replies,
    long entered,
    long lost,
    long seenTwice,
    long invented,
    long noted,
    long mostNotes,
    long leftTwice,
    long notesMissing,
    long publicNotes,
    Map<String, Long> states) {

  private static final int PAGE = 500;

  static Tally of(StandIn standIn, String vendor, Ledger ledger, String account) {
    Map<String, Long> entries = new HashMap<>();
    Set<String> written = new HashSet<>();
    read(ledger, entries, written);
    Set<String> answers = new HashSet<>();
    Set<String> standing = new HashSet<>();
    Map<String, Long> marks = new HashMap<>();
    long tickets = 0;
    for (JsonObject ticket : standIn.tickets(vendor)) {
      tickets++;
      StandIn.answersOf(ticket).forEach(comment -> answers.add(id(comment)));
      StandIn.comments(ticket)
          .filter(comment -> !comment.getBoolean("public"))
          .forEach(
              comment -> {
                standing.add(id(comment));
                NoteMark.in(comment.getString("text"))
                    .forEach(mark -> marks.merge(mark.value(), 1L, Long::sum));
              });
    }
    return new Tally(
        tickets,
        answers.size(),
        answers.stream().filter(id -> entries.getOrDefault(id, 0L) == 1).count(),
        answers.stream().filter(id -> !entries.containsKey(id)).count(),
        entries.values().stream().filter(times -> times > 1).count(),
        entries.keySet().stream().filter(id -> !answers.contains(id)).count(),
        marks.size(),
        marks.values().stream().mapToLong(Long::longValue).max().orElse(0),
        marks.values().stream().filter(times -> times > 1).count(),
        written.stream().filter(id -> !standing.contains(id)).count(),
        standIn.array("/" + vendor + "/public-by-api").size(),
        ledger.ask(books -> books.totals().notes(account)));
  }

  private static void read(Ledger ledger, Map<String, Long> entries, Set<String> written) {
    Exports.Place place = Exports.Place.START;
    while (true) {
      Exports.Place from = place;
      Exports.Page page =
          ledger.ask(books -> books.exports().after(from, Exports.Filter.ALL, PAGE));
      if (page.rows().isEmpty()) {
        return;
      }
      for (ReviewRow row : page.rows()) {
        entries.merge(row.message().value(), 1L, Long::sum);
        if (row.outcome() instanceof ReviewRow.Reviewed reviewed && reviewed.note().id() != null) {
          written.add(reviewed.note().id().value());
        }
      }
      place = page.end();
    }
  }

  private static String id(JsonObject comment) {
    return comment.getJsonNumber("id").toString();
  }
}
