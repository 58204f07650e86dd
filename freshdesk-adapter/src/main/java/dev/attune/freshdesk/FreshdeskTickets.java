package dev.attune.freshdesk;

import dev.attune.freshdesk.FreshdeskPeople.Writer;
import dev.attune.freshdesk.wire.Agent;
import dev.attune.freshdesk.wire.Conversation;
import dev.attune.freshdesk.wire.TicketRow;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Status;
import dev.attune.ticket.Visibility;
import dev.attune.wire.Times;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Freshdesk's concepts in our words, one method each. Thread-safe.
 *
 * <p>Who an author is to a ticket is decided by the author: what came from outside is the
 * customer's, an agent who is the requester writes as a customer, what a rule wrote is nobody's,
 * and what went out under an id that is no agent's counts as a program's, so that nobody is coached
 * for it.
 */
final class FreshdeskTickets {

  private static final int FORWARDED = 8;
  private static final int OUTBOUND = 10;
  private static final int WEB_CHAT = 15;

  private final Set<String> bots;
  private final FreshdeskPeople people;

  /**
   * @param bots ids and addresses of agents who are programs, lower case
   */
  FreshdeskTickets(Set<String> bots, FreshdeskPeople people) {
    this.bots = Set.copyOf(bots);
    this.people = people;
  }

  /** What the ticket began with: the customer's words, or an agent's where it was sent out. */
  Message description(TicketRow ticket) {
    boolean sentOut = is(ticket.source(), OUTBOUND);
    Long author = sentOut ? ticket.responderId() : ticket.requesterId();
    Role role = sentOut ? Role.AGENT : Role.CUSTOMER;
    return new Message(
        new MessageId("description-" + ticket.id()),
        author(author, role),
        Visibility.PUBLIC,
        Times.read(ticket.createdAt()),
        PlainText.ofHtml(ticket.description() == null ? "" : ticket.description()),
        false,
        true);
  }

  /** True where the description only repeats the first message, as it does for web chats. */
  boolean repeated(TicketRow ticket, Message description, Message first) {
    return is(ticket.source(), WEB_CHAT)
        && description.text().value().strip().equals(first.text().value().strip());
  }

  Message message(Conversation said, TicketRow ticket) {
    String html = said.body();
    Long author = said.userId();
    boolean nobody =
        !said.fromOutside() && !said.byRule() && author != null && unknown(said, author);
    Role role = nobody ? Role.BOT : role(said, ticket);
    return new Message(
        new MessageId(String.valueOf(said.id())),
        author(author, role),
        visibility(said),
        Times.read(said.createdAt()),
        html == null ? PlainText.of(text(said)) : PlainText.ofHtml(html),
        said.byRule(),
        html != null);
  }

  private Role role(Conversation said, TicketRow ticket) {
    Long author = said.userId();
    if (said.byRule() || author == null || author <= 0) {
      return said.fromOutside() && !said.byRule() ? Role.CUSTOMER : Role.SYSTEM;
    }
    if (said.fromOutside() || author.equals(ticket.requesterId())) {
      return Role.CUSTOMER;
    }
    return bot(author) ? Role.BOT : Role.AGENT;
  }

  private boolean unknown(Conversation said, long author) {
    return author > 0 && people.writer(author, Times.read(said.createdAt())) == Writer.UNKNOWN;
  }

  private boolean bot(@Nullable Long author) {
    if (author == null) {
      return false;
    }
    String email = contact(author).map(Agent.Contact::email).orElse("");
    return bots.contains(String.valueOf(author)) || bots.contains(email.toLowerCase(Locale.ROOT));
  }

  /** Forwarded mails go to a third party: the customer never sees them. */
  private static Visibility visibility(Conversation said) {
    return Boolean.FALSE.equals(said.hidden()) && !said.from(FORWARDED)
        ? Visibility.PUBLIC
        : Visibility.INTERNAL;
  }

  private static String text(Conversation said) {
    return said.bodyText() == null ? "" : said.bodyText();
  }

  private Author author(@Nullable Long id, Role role) {
    Optional<Agent.Contact> contact = id == null ? Optional.empty() : contact(id);
    return new Author(
        id == null ? null : String.valueOf(id),
        role,
        contact.map(Agent.Contact::name).orElse(null),
        contact.map(Agent.Contact::email).orElse(null));
  }

  private Optional<Agent.Contact> contact(long id) {
    return people.contactOf(id);
  }

  Channel channel(TicketRow ticket) {
    return switch (ticket.source() == null ? 0 : ticket.source()) {
      case 1, 10 -> Channel.EMAIL;
      case 2, 9 -> Channel.WEBFORM;
      case 3 -> Channel.VOICE;
      case 4, 5, 6 -> Channel.SOCIAL;
      case 7, 12, 13, 15 -> Channel.CHAT;
      default -> Channel.OTHER;
    };
  }

  /** A closed ticket still takes notes here, so for us it is solved. */
  Status status(TicketRow ticket) {
    if (Boolean.TRUE.equals(ticket.deleted()) || Boolean.TRUE.equals(ticket.spam())) {
      return Status.GONE;
    }
    return is(ticket.status(), 4) || is(ticket.status(), 5) ? Status.SOLVED : Status.OPEN;
  }

  boolean reopened(TicketRow ticket) {
    return ticket.stats() != null && ticket.stats().reopenedAt() != null;
  }

  private static boolean is(@Nullable Integer value, int wanted) {
    return value != null && value == wanted;
  }
}
