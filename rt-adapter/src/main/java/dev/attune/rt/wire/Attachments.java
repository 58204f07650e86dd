package dev.attune.rt.wire;

import java.util.List;

/** A page of message parts. */
public record Attachments(List<Attachment> items) {

  public Attachments {
    if (items == null) {
      throw new IllegalArgumentException("no list of parts"); // not an empty one
    }
    items = List.copyOf(items);
  }
}
