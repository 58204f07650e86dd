package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Forgetting.Forgotten;
import dev.attune.deploy.ledger.Reviews.Sum;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Takes reviews away with all that hangs on them, out of every sum. */
final class Deletion {

  private static final String THESE = " where account = :account and message = any(:messages)";

  private static final Set<String> UNSETTLED = Set.of("planned", "sending");

  private final Handle handle;
  private final Tally tally;
  private final Rollup rollup;

  Deletion(Handle handle, Tally tally, Rollup rollup) {
    this.handle = handle;
    this.tally = tally;
    this.rollup = rollup;
  }

  /** Messages by their ids, with their notes and what was said of them. */
  Forgotten reviews(String account, List<String> messages) {
    if (messages.isEmpty()) {
      return Forgotten.NOTHING;
    }
    long notes =
        notes(
            account,
            of(account, messages, handle.createQuery("select id from note" + THESE))
                .mapTo(Long.class)
                .list());
    long opinions = opinions(account, messages);
    rollup.takeOut(account, messages);
    of(account, messages, handle.createQuery("select outcome, reason, gap from message" + THESE))
        .map((row, context) -> Sum.of(row))
        .forEach(sum -> sum.add(tally, account, -1));
    int reviews =
        of(account, messages, handle.createUpdate("delete from message" + THESE)).execute();
    return new Forgotten(0, reviews, notes, opinions);
  }

  /** They go with the reviews they were said of. */
  private long opinions(String account, List<String> messages) {
    return of(
            account,
            messages,
            handle.createQuery(
                "select (select count(*) from verdict"
                    + THESE
                    + ") + (select count(*) from dispute"
                    + THESE
                    + ") + (select count(*) from calibration_rating g join calibration_item i"
                    + " on i.calibration = g.calibration and i.place = g.place"
                    + THESE
                    + ")"))
        .mapTo(Long.class)
        .one();
  }

  /** Notes by their numbers; tells how many. */
  long notes(String account, List<Long> notes) {
    if (notes.isEmpty()) {
      return 0;
    }
    List<Note> held =
        handle
            .createQuery(
                "select message, state from note where id = any(:notes) order by id for update")
            .bindArray("notes", Long.class, notes)
            .map((row, context) -> new Note(row.getString(1), row.getString(2)))
            .list();
    held.stream()
        .map(Note::state)
        .filter(state -> !UNSETTLED.contains(state))
        .forEach(state -> tally.add(account, Tally.note(state), -1));
    int gone =
        handle
            .createUpdate("delete from note where id = any(:notes)")
            .bindArray("notes", Long.class, notes)
            .execute();
    // a note's reply may stay, on a ticket that this one was merged into
    new NoteLabels(handle).renew(account, held.stream().map(Note::message).toList());
    return gone;
  }

  private record Note(String message, String state) {}

  private static <T extends SqlStatement<T>> T of(
      String account, List<String> messages, T statement) {
    return statement.bind("account", account).bindArray("messages", String.class, messages);
  }
}
