package dev.attune.deploy.account;

import dev.attune.helpdesk.HelpdeskException.Unreadable;
import java.util.stream.Stream;

/** Faults of ours and of adapters, told without their messages, which may quote a ticket. */
public final class Faults {

  private Faults() {}

  /** What kind of fault it is and where it happened. */
  public static String place(Throwable fault) {
    return fault.getClass().getName()
        + Stream.of(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.attune."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
  }

  /** As a failure to read, so that it is tried again a bounded number of times and shown. */
  public static Unreadable asUnreadable(Throwable fault) {
    return new Unreadable("a fault of Attune's own: " + place(fault), fault);
  }
}
