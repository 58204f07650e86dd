package dev.attune.wire;

import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a call was for, in words that a message can use, and what its failure means. Immutable.
 *
 * @param vendor as people write it: {@code Zendesk}
 * @param account the configured account
 * @param doing what was tried on what, by ids alone: {@code reading ticket acme/12}
 * @param onTicket true when it concerns one ticket, so that "not found" is about that ticket
 */
public record Deed(String vendor, String account, String doing, boolean onTicket) {

  private static final int BAD_CREDENTIALS = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  /** What an answer other than success means; vendors' own meanings are told apart before. */
  public HelpdeskException failure(Response response, boolean changes, Instant now) {
    int status = response.status();
    if (status >= SERVER) {
      return unanswered("its server answered " + status, changes, null);
    }
    return switch (status) {
      case BAD_CREDENTIALS ->
          new Unauthorized(
              says("refused the credentials", status)
                  + " Nothing was done. Check "
                  + key("token")
                  + " and .user, then run ./attune check.");
      case FORBIDDEN -> forbidden(status);
      case NOT_FOUND, GONE -> missing(status);
      case TOO_MANY -> limited(RetryAfter.of(response, now));
      default -> other(status);
    };
  }

  /** No answer, or one that blames the vendor's server. */
  public Unreachable unanswered(String why, boolean outcomeUnknown, @Nullable Throwable cause) {
    String next =
        outcomeUnknown
            ? " It may have happened all the same: the ticket is looked at before anything is"
                + " written again."
            : " Nothing was done; it is tried again later.";
    return new Unreachable(
        vendor
            + " did not answer while "
            + doing
            + ": "
            + why
            + "."
            + next
            + " If it goes on, check "
            + key("url")
            + " and the vendor's status page.",
        outcomeUnknown,
        cause);
  }

  /** An answer that makes no sense. */
  public Unreadable unreadable(String why, @Nullable Throwable cause) {
    return new Unreadable(
        vendor
            + "'s answer while "
            + doing
            + " "
            + why
            + ". It is set aside and tried again; if it goes on, check that "
            + key("url")
            + " leads to the helpdesk itself and not to a proxy or login page.",
        cause);
  }

  /** A no for good. */
  public Refused refused(String why, Refused.Reason reason) {
    return new Refused(vendor + " refused " + doing + ": " + why, reason);
  }

  private HelpdeskException forbidden(int status) {
    return onTicket
        ? refused(
            "the bot user may not do this on this ticket ("
                + status
                + "). Nothing was done. Give its role access to all tickets and to internal"
                + " notes.",
            Refused.Reason.FORBIDDEN)
        : new Unauthorized(
            says("forbids this to the bot user", status)
                + " Nothing was done. Give it the rights of the set-up guide, then run ./attune"
                + " check.");
  }

  private HelpdeskException missing(int status) {
    return onTicket
        ? refused(
            "the ticket is deleted or was never there (" + status + "). It is left alone.",
            Refused.Reason.GONE)
        : unreadable("was \"not found\" (" + status + ")", null);
  }

  private RateLimited limited(Instant until) {
    return new RateLimited(
        vendor
            + " limits our calls while "
            + doing
            + " (429). Nothing was done; the next call goes out at "
            + until.truncatedTo(ChronoUnit.SECONDS)
            + ". If it happens often, lower "
            + key("budget")
            + " or look for other apps on the same account.",
        until);
  }

  private HelpdeskException other(int status) {
    if (status < 400) {
      return unanswered(
          "it points to another address (" + status + "), which is not followed with credentials",
          false,
          null);
    }
    return refused(
        "it answered " + status + ". Nothing was done and it is not tried again.",
        Refused.Reason.OTHER);
  }

  private String says(String what, int status) {
    return vendor + " " + what + " while " + doing + " (" + status + ").";
  }

  private String key(String name) {
    return "attune.account." + account + "." + name;
  }
}
