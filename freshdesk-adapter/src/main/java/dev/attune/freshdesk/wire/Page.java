package dev.attune.freshdesk.wire;

import java.util.List;

/**
 * A page of a list.
 *
 * @param more true when a further page follows by the {@code Link} header, or may as this is full
 */
public record Page<T>(List<T> rows, boolean more) {

  public Page {
    rows = List.copyOf(rows);
  }
}
