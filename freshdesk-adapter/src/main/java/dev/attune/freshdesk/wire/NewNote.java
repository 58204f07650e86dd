package dev.attune.freshdesk.wire;

import jakarta.json.bind.annotation.JsonbProperty;

/** The only thing we write: a note that agents alone can read; nobody is mailed. */
public record NewNote(String body, @JsonbProperty("private") boolean hidden) {

  public static NewNote internal(String html) {
    return new NewNote(html, true);
  }
}
