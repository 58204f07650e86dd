package dev.attune.deploy.demo;

import com.google.gson.JsonObject;
import dev.attune.note.NoteMark;
import dev.attune.sandbox.rt.RtRest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A note as it stands on a real RT.
 *
 * @param marks of its subject and of its body
 */
record RtNote(String id, String ticket, List<NoteMark> marks, String text) {

  /** All that our user has written, whatever it is. */
  static List<RtNote> on(RtRest root) throws IOException {
    List<RtNote> notes = new ArrayList<>();
    for (JsonObject made : root.transactions("ObjectType = 'RT::Ticket' AND Creator = 'attune'")) {
      String id = made.get("id").getAsString();
      String text = String.join("\n", root.texts(id));
      List<NoteMark> marks = List.copyOf(NoteMark.in(text));
      notes.add(
          new RtNote(
              made.get("Type").getAsString() + " " + id,
              made.get("ObjectId").getAsString(),
              marks,
              text));
    }
    return notes;
  }
}
