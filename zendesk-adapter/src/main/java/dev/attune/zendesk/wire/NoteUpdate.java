package dev.attune.zendesk.wire;

import jakarta.json.bind.annotation.JsonbProperty;

/**
 * The only update of a ticket that we know: an internal comment, refused when the ticket has
 * changed since {@code updatedStamp}.
 */
public record NoteUpdate(Change ticket) {

  public record Change(NewComment comment, boolean safeUpdate, String updatedStamp) {}

  public record NewComment(String htmlBody, @JsonbProperty("public") boolean visible) {}

  public static NoteUpdate internal(String html, String stamp) {
    return new NoteUpdate(new Change(new NewComment(html, false), true, stamp));
  }
}
