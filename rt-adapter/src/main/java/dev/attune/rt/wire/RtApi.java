package dev.attune.rt.wire;

import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.Settings;
import dev.attune.rt.wire.RtCalls.Errand;
import dev.attune.wire.Entries;
import dev.attune.wire.Request;
import dev.attune.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every call we make to Request Tracker, and nothing else. Each one spends from our own ceiling
 * first, is counted, and fails with a {@link dev.attune.helpdesk.HelpdeskException}. Thread-safe.
 */
public final class RtApi {

  /** Most rows of a page, whatever is asked for. */
  public static final int PAGE = 100;

  private static final String V2 = "/REST/2.0/";
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final Pattern MADE = Pattern.compile(".*/transaction/([0-9]{1,18})");

  /** A proxy that compresses answers makes a strong one weak: the number is the same. */
  private static final Pattern STAMP = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

  private static final Entries ROWS =
      new Entries("items", Transaction.class, List.of("id", "ObjectId", "Created"));
  private static final String FIELDS = "&fields=Type,Creator,Created,Data,ObjectId,OldValue";
  private static final String HUNDRED = "&orderby=id&order=ASC&per_page=100&page=";

  private final RtCalls calls;

  public RtApi(Settings settings, String authorization) {
    calls = new RtCalls(settings, authorization);
  }

  /** Transactions that a query in RT's TransactionSQL finds, by number. */
  public Transactions transactions(String query, boolean newestFirst, int page) {
    String order = newestFirst ? HUNDRED.replace("ASC", "DESC") : HUNDRED;
    String path = V2 + "transactions?query=" + Request.encoded(query) + FIELDS + order + page;
    Errand errand = errand("feed", "reading changes of account ");
    return calls.one(errand, path, Transactions.class, ROWS);
  }

  /**
   * A ticket with its stamp.
   *
   * @throws dev.attune.helpdesk.HelpdeskException.Unreadable where RT's answer has lost the stamp
   *     on its way: without it neither a history's end nor a change can be told
   */
  public Stamped ticket(long ticket, String purpose) {
    Errand errand = onTicket(purpose, "reading", ticket);
    Response response = calls.accepted(errand, Request.read(V2 + "ticket/" + ticket));
    TicketRow row = calls.parsed(errand, response, TicketRow.class);
    Matcher stamp = STAMP.matcher(response.header("etag").orElse(""));
    if (row.id() == null) {
      throw calls.deed(errand).unreadable("is none of a ticket", null);
    }
    if (!stamp.matches()) {
      throw calls
          .deed(errand)
          .unreadable("has no ETag with a transaction's number, as a proxy may have cut off", null);
    }
    return new Stamped(row, stamp.group(1));
  }

  /** A page of a ticket's history; rows that the bot may not see are missing from it. */
  public Transactions history(long ticket, int page, String purpose) {
    String path = V2 + "ticket/" + ticket + "/history?" + FIELDS.substring(1) + HUNDRED + page;
    return calls.one(onTicket(purpose, "reading", ticket), path, Transactions.class);
  }

  /**
   * A page of the texts and wrappers of some transactions; files are left where they are.
   *
   * @param transactions a few dozen at most, since they go into the address
   */
  public Attachments texts(long ticket, Collection<Long> transactions, int page, String purpose) {
    String path =
        V2
            + "attachments?query="
            + Request.encoded(TextQuery.of(transactions))
            + "&fields=TransactionId,ContentType,Content,Headers"
            + HUNDRED
            + page;
    return calls.one(onTicket(purpose, "reading", ticket), path, Attachments.class);
  }

  /** A user by name; empty when there is none. */
  public Optional<User> user(String name) {
    Errand errand = errand("users", "looking up a user of account ");
    String path = V2 + "user/" + Request.encoded(name).replace("+", "%20");
    Response response = calls.raw(errand, Request.read(path));
    if (response.status() == NOT_FOUND) {
      return Optional.empty();
    }
    return Optional.of(calls.parsed(errand, calls.orFail(errand, response), User.class));
  }

  /**
   * A queue.
   *
   * @throws dev.attune.helpdesk.HelpdeskException.Refused with {@code FORBIDDEN} where the bot user
   *     may not see this one, which says nothing of the account's credentials
   */
  public Queue queue(String queue) {
    Errand errand = errand("names", "reading queue " + queue + " of account ");
    Response response = calls.raw(errand, Request.read(V2 + "queue/" + Request.encoded(queue)));
    if (response.status() == FORBIDDEN) {
      throw calls.deed(errand).refused("the bot user may not see it (403).", Reason.FORBIDDEN);
    }
    return calls.parsed(errand, calls.orFail(errand, response), Queue.class);
  }

  public Queues queues() {
    Errand errand = errand("check", "reading the queues of account ");
    return calls.one(errand, V2 + "queues/all?per_page=100", Queues.class);
  }

  /** The twenty newest tickets, with what the bot may do with them, which costs RT some work. */
  public TicketRows newestTickets() {
    String path =
        V2
            + "tickets?query="
            + Request.encoded("id > 0")
            + "&orderby=id&order=DESC&per_page=20&fields=Queue,_hyperlinks";
    return calls.one(errand("check", "reading tickets of account "), path, TicketRows.class);
  }

  /** Adds a comment, which the firm's own people alone can read, and gives its number. */
  public long comment(long ticket, NewComment comment) {
    Errand errand = onTicket("write", "writing an internal note on", ticket);
    String path = V2 + "ticket/" + ticket + "/comment";
    Response response = calls.change(errand, new Request("POST", path, calls.json(comment)));
    Matcher made = MADE.matcher(response.header("location").orElse(""));
    if (!made.matches()) {
      throw calls.deed(errand).unanswered("its answer names no transaction", true, null);
    }
    return Long.parseLong(made.group(1));
  }

  public Transaction transaction(long ticket, long transaction) {
    Errand errand = onTicket("verify", "verifying note " + transaction + " of", ticket);
    return calls.one(errand, V2 + "transaction/" + transaction, Transaction.class);
  }

  /** The cheapest call there is. */
  public Response ping() {
    return calls.raw(errand("check", "checking account "), Request.read(V2 + "rt"));
  }

  /** The time of day by RT's clock, as far as its last answer told. */
  public Instant theirNow() {
    return calls.wire().theirNow();
  }

  public Duration skew() {
    return calls.wire().skew();
  }

  /** Calls a minute that are ours. */
  public int allowance() {
    return calls.limits().allowance();
  }

  private Errand errand(String purpose, String doing) {
    return new Errand(purpose, doing + calls.account(), false);
  }

  private Errand onTicket(String purpose, String doing, long ticket) {
    return new Errand(purpose, doing + " ticket " + calls.account() + "/" + ticket, true);
  }
}
