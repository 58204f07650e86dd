package dev.attune.zendesk;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.Look;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Csat;
import dev.attune.ticket.Message;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import dev.attune.wire.BoundedBody;
import dev.attune.wire.Times;
import dev.attune.wire.Volume;
import dev.attune.zendesk.ZendeskRows.Row;
import dev.attune.zendesk.wire.Comment;
import dev.attune.zendesk.wire.CommentPage;
import dev.attune.zendesk.wire.TicketRow;
import dev.attune.zendesk.wire.ZendeskApi;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads tickets whole. Thread-safe.
 *
 * <p>The row is always fetched before the comments. So a write that is refused unless the row's
 * stamp still holds can never miss a comment that these comments don't show, even where the row is
 * some minutes old: at worst it is refused needlessly.
 */
final class ZendeskReader {

  /** What one reading needs beside the ticket's number. */
  private record Read(Row row, List<Comment> comments) {}

  private static final int FEWER = 5;

  private final String account;
  private final URI url;
  private final ZendeskApi api;
  private final ZendeskRows rows;
  private final ZendeskPeople people;
  private final ZendeskTickets tickets;
  private final ZendeskNames groups;
  private final ZendeskNames brands;
  private final ZendeskSurveys surveys;

  ZendeskReader(ZendeskAccount account, ZendeskApi api, ZendeskRows rows, ZendeskPeople people) {
    this.account = account.name();
    this.url = account.url();
    this.api = api;
    this.rows = rows;
    this.people = people;
    this.tickets = new ZendeskTickets(account.bots());
    this.groups = new ZendeskNames(api::groups, account.clock());
    this.brands = new ZendeskNames(api::brands, account.clock());
    this.surveys = new ZendeskSurveys(api, account.clock());
  }

  Ticket read(TicketId id) {
    long number = number(id);
    Row row = rows.row(number, account, "read");
    surveys.refresh();
    return ticket(id, new Read(row, comments(number, "read")));
  }

  Look look(TicketId id) {
    long number = number(id);
    Row row = rows.row(number, account, "look");
    if (!row.settled()) {
      row = rows.now(number, account, "look");
    }
    Read read = new Read(row, comments(number, "look"));
    if (newest(read.comments()).isAfter(updated(row))) {
      row = rows.now(number, account, "look");
      read = new Read(row, comments(number, "look"));
    }
    return new Look(ticket(id, read), String.valueOf(row.ticket().updatedAt()));
  }

  /**
   * The comments as they are now, oldest first.
   *
   * @throws Unreadable when there is none: every ticket begins with one
   */
  List<Comment> comments(long ticket, String purpose) {
    return comments(api, ticket, purpose);
  }

  /** The same by other means. */
  List<Comment> comments(ZendeskApi by, long ticket, String purpose) {
    List<Comment> comments = new ArrayList<>();
    Volume volume = new Volume(account + "/" + ticket);
    String after = null;
    int size = ZendeskApi.MANY;
    do {
      CommentPage page = null;
      while (page == null) {
        try {
          page = by.comments(ticket, after, size, purpose);
        } catch (Unreadable e) {
          size = fewer(size, e);
        }
      }
      people.learn(page.users());
      page.comments().forEach(comment -> volume.add(comment.body(), comment.htmlBody()));
      comments.addAll(page.comments());
      after = moved(after, page.next(), ticket);
    } while (after != null);
    if (comments.isEmpty()) {
      throw unreadable(ticket, "are none, although every ticket begins with one");
    }
    return comments;
  }

  /** Comments are up to 64 kB long, in two forms: a page of them may be more than we can hold. */
  private static int fewer(int size, Unreadable problem) {
    if (size == 1 || !(problem.getCause() instanceof BoundedBody.TooLarge)) {
      throw problem;
    }
    return Math.max(1, size / FEWER);
  }

  /** The number of a ticket of this account. */
  long number(TicketId id) {
    if (!id.account().equals(account) || !id.number().matches("[0-9]{1,18}")) {
      throw new Refused("Zendesk account " + account + " has no ticket " + id + ".", Reason.GONE);
    }
    return Long.parseLong(id.number());
  }

  private @Nullable String moved(@Nullable String before, @Nullable String next, long ticket) {
    if (next != null && Objects.equals(before, next)) {
      throw unreadable(ticket, "do not move on although it says there are more");
    }
    return next;
  }

  private Unreadable unreadable(long ticket, String what) {
    return new Unreadable(
        "Zendesk's comments of ticket "
            + account
            + "/"
            + ticket
            + " "
            + what
            + ". The ticket is set aside and tried again.",
        null);
  }

  private Ticket ticket(TicketId id, Read read) {
    TicketRow row = read.row().ticket();
    if (tickets.status(row) == Status.GONE) {
      throw new Refused("Ticket " + id + " is deleted. It is left alone.", Reason.GONE);
    }
    return new Ticket(
        id,
        new Conversation(
            id.number(),
            tickets.channel(row),
            row.subject() == null ? "" : row.subject(),
            messages(row, read.comments())),
        tickets.status(row),
        url.resolve("/agent/tickets/" + id.number()),
        brands.name(row.brandId()),
        groups.name(row.groupId()),
        row.tags(),
        csat(id, row),
        read.row().reopened(),
        Times.read(row.updatedAt()));
  }

  /** Accounts have surveys of one kind alone; the older kind's answer stands on the ticket. */
  private @Nullable Csat csat(TicketId id, TicketRow row) {
    Csat older = tickets.csat(row);
    return older == null ? surveys.answer(id.number()) : older;
  }

  private List<Message> messages(TicketRow row, List<Comment> comments) {
    people.look(comments.stream().map(Comment::authorId).filter(Objects::nonNull).toList());
    return comments.stream()
        .filter(comment -> comment.id() != null)
        .map(comment -> tickets.message(comment, row, user(comment)))
        .toList();
  }

  private Optional<dev.attune.zendesk.wire.User> user(Comment comment) {
    return comment.authorId() == null ? Optional.empty() : people.user(comment.authorId());
  }

  private static Instant newest(List<Comment> comments) {
    Instant newest =
        comments.stream()
            .map(comment -> Times.read(comment.createdAt()))
            .reduce(null, Times::later);
    return newest == null ? Instant.EPOCH : newest;
  }

  private static Instant updated(Row row) {
    Instant updated = Times.read(row.ticket().updatedAt());
    return updated == null ? Instant.EPOCH : updated;
  }
}
