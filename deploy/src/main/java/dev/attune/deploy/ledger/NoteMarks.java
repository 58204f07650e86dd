package dev.attune.deploy.ledger;

import dev.attune.note.NoteMark;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The marks of all messages of noted replies, each there at most once. */
final class NoteMarks {

  private final Handle handle;

  NoteMarks(Handle handle) {
    this.handle = handle;
  }

  /** The numbers of their notes, by mark. */
  Map<String, Long> of(String account, Collection<NoteMark> marks) {
    Map<String, Long> notes = new HashMap<>();
    if (!marks.isEmpty()) {
      handle
          .createQuery(
              "select mark, note from note_mark where account = :account and mark = any(:marks)")
          .bind("account", account)
          .bindArray("marks", String.class, marks.stream().map(NoteMark::value).toList())
          .map((row, context) -> notes.put(row.getString(1), row.getLong(2)))
          .list();
    }
    return notes;
  }

  void add(String account, Collection<NoteMark> marks, long note) {
    Rows.write(
        handle,
        "insert into note_mark (account, mark, note) values (:account, :mark, :note)",
        marks,
        (batch, mark) ->
            batch.bind("account", account).bind("mark", mark.value()).bind("note", note));
  }
}
