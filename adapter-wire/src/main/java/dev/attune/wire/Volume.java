package dev.attune.wire;

import dev.attune.helpdesk.HelpdeskException.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * How much text of one ticket has been gathered. A ticket that holds more than there is room for
 * can't be read, which is better than the end of the server that reads it. Used by one thread.
 */
public final class Volume {

  /** Characters; several such tickets fit into a server's memory as it ships. */
  static final int LARGEST = 16 * 1024 * 1024;

  private final String ticket;
  private long characters;

  /**
   * @param ticket as a message may name it: {@code acme/12}
   */
  public Volume(String ticket) {
    this.ticket = ticket;
  }

  /**
   * Adds what was read.
   *
   * @param forms one text in the forms that the vendor gives it, of which one is used: the longest
   *     counts
   * @throws Unreadable when it is too much by now
   */
  public void add(@Nullable String... forms) {
    int longest = 0;
    for (@Nullable String form : forms) {
      longest = Math.max(longest, form == null ? 0 : form.length());
    }
    characters += longest;
    if (characters > LARGEST) {
      throw new Unreadable(
          "Ticket "
              + ticket
              + " holds more than "
              + LARGEST
              + " characters, more than is read of one ticket. It is set aside, and others go on;"
              + " close it and go on in a new one.",
          null);
    }
  }
}
