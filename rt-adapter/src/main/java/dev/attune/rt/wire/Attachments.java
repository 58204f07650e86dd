package dev.attune.rt.wire;

import java.util.List;

/** A page of message parts. */
public record Attachments(List<Attachment> items) {

  public Attachments {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
