package dev.attune.rt.wire;

import jakarta.json.bind.annotation.JsonbProperty;

/** A comment to be added. RT refuses one whose type isn't said. */
public record NewComment(
    @JsonbProperty("Subject") String subject,
    @JsonbProperty("Content") String content,
    @JsonbProperty("ContentType") String contentType) {

  public static NewComment html(String subject, String html) {
    return new NewComment(subject, html, "text/html");
  }
}
