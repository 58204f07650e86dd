package dev.attune.helpdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a helpdesk could not be asked or told something. Each kind calls for another next move of the
 * caller. Messages name ids, never bodies or secrets, and say what happens next and what one can
 * do.
 */
public abstract sealed class HelpdeskException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private HelpdeskException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Too many calls: wait. Nothing happened. */
  public static final class RateLimited extends HelpdeskException {
    private static final long serialVersionUID = 1L;
    private final Instant until;

    public RateLimited(String message, Instant until) {
      super(message, null);
      this.until = until;
    }

    /** When to try again, by our clock. */
    public Instant until() {
      return until;
    }
  }

  /** No answer, or an answer that blames the vendor's own server: try again later. */
  public static final class Unreachable extends HelpdeskException {
    private static final long serialVersionUID = 1L;
    private final boolean outcomeUnknown;

    public Unreachable(String message, boolean outcomeUnknown, @Nullable Throwable cause) {
      super(message, cause);
      this.outcomeUnknown = outcomeUnknown;
    }

    /** True when what was asked may have happened all the same: look before writing again. */
    public boolean outcomeUnknown() {
      return outcomeUnknown;
    }
  }

  /** Credentials or rights don't suffice: an admin must act. Nothing happened. */
  public static final class Unauthorized extends HelpdeskException {
    private static final long serialVersionUID = 1L;

    public Unauthorized(String message) {
      super(message, null);
    }
  }

  /** The helpdesk understood and said no, for good. */
  public static final class Refused extends HelpdeskException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    public Refused(String message, Reason reason) {
      super(message, null);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }

    public enum Reason {
      /** The ticket is closed and can't be changed. */
      CLOSED,
      /** The ticket is deleted, or was never there. */
      GONE,
      /** This user may not write on this ticket. */
      FORBIDDEN,
      /** The ticket can hold no further message. */
      FULL,
      /**
       * The helpdesk took the note for something else than an internal one: stop writing and tell a
       * person.
       */
      NOT_PRIVATE,
      OTHER
    }
  }

  /** An answer that makes no sense: set aside and try again a bounded number of times. */
  public static final class Unreadable extends HelpdeskException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
