package dev.attune.rt;

import dev.attune.note.NoteMark;
import dev.attune.rt.wire.Ref;
import dev.attune.rt.wire.TicketRow;
import dev.attune.rt.wire.Transaction;
import dev.attune.rt.wire.User;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Status;
import dev.attune.ticket.Visibility;
import dev.attune.wire.Times;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RT's concepts in our words, one method each. Thread-safe.
 *
 * <p>Who an author is to a ticket is decided by the author: a requestor is the customer, also where
 * that is one of the firm's own people; other privileged users are agents; what RT did by itself is
 * nobody's. A ticket's first message is the customer's matter even where an agent typed it in.
 */
final class RtTickets {

  private static final Set<String> SPOKEN = Set.of("Create", "Correspond", "Comment");
  private static final Set<String> ACTIVE = Set.of("new", "open", "stalled");
  private static final Set<String> INACTIVE = Set.of("resolved", "rejected");

  private final Set<String> bots;
  private final RtPeople people;

  /**
   * @param bots names and addresses of users who are programs, lower case
   */
  RtTickets(Set<String> bots, RtPeople people) {
    this.bots = Set.copyOf(bots);
    this.people = people;
  }

  static boolean spoken(Transaction made) {
    return made.id() != null && made.kind() != null && SPOKEN.contains(made.kind());
  }

  Message message(Transaction made, RtText said, TicketRow ticket) {
    String writer = writer(made, ticket);
    PlainText text = said.html() ? PlainText.ofHtml(said.body()) : PlainText.of(said.body());
    return new Message(
        new MessageId(String.valueOf(made.id())),
        author(writer, role(made, writer, ticket)),
        visibility(made),
        Times.read(made.created()),
        made.is("Comment") ? withMarks(text, made) : text,
        said.automatic() || RtPeople.nobody(made.by()),
        said.html());
  }

  /** A mark stands in a comment's subject too, where no cutting of long bodies reaches it. */
  private static PlainText withMarks(PlainText body, Transaction made) {
    Set<NoteMark> missing = NoteMark.in(made.data() == null ? "" : made.data());
    missing.removeAll(NoteMark.in(body.value()));
    return missing.isEmpty()
        ? body
        : PlainText.of(
            body.value()
                + "\n"
                + missing.stream().map(NoteMark::value).collect(Collectors.joining(" ")));
  }

  /** Whose words they are: a ticket that an agent opened for a customer tells the customer's. */
  private static String writer(Transaction made, TicketRow ticket) {
    if (!made.is("Create") || requests(made.by(), ticket)) {
      return made.by();
    }
    return ticket.requestors().stream()
        .map(Ref::id)
        .filter(name -> name != null)
        .findFirst()
        .orElse(made.by());
  }

  private Role role(Transaction made, String writer, TicketRow ticket) {
    if (RtPeople.nobody(writer)) {
      return Role.SYSTEM;
    }
    if (made.is("Create") || requests(writer, ticket)) {
      return Role.CUSTOMER;
    }
    Optional<User> user = people.user(writer);
    if (bot(writer, user)) {
      return Role.BOT;
    }
    if (user.isEmpty()) {
      return Role.SYSTEM;
    }
    return people.privileged(writer) ? Role.AGENT : Role.CUSTOMER;
  }

  private static boolean requests(String name, TicketRow ticket) {
    return ticket.requestors().stream().anyMatch(one -> name.equalsIgnoreCase(one.id()));
  }

  private boolean bot(String name, Optional<User> user) {
    String email = user.map(User::emailAddress).orElse("");
    return bots.contains(name.toLowerCase(Locale.ROOT))
        || bots.contains(email.toLowerCase(Locale.ROOT));
  }

  private Author author(String name, Role role) {
    Optional<User> user = role == Role.SYSTEM ? Optional.empty() : people.user(name);
    return new Author(
        name.isEmpty() ? null : name,
        role,
        user.map(User::realName).filter(real -> !real.isBlank()).orElse(null),
        user.map(User::emailAddress).filter(email -> !email.isBlank()).orElse(null));
  }

  private static Visibility visibility(Transaction made) {
    return made.is("Comment") ? Visibility.INTERNAL : Visibility.PUBLIC;
  }

  /**
   * Lifecycles of the firm's own name their states as they like; of those, what was resolved once
   * counts as solved, since RT keeps that date when a ticket comes back.
   */
  static Status status(TicketRow ticket) {
    String status = String.valueOf(ticket.status());
    if (status.equals("deleted")) {
      return Status.GONE;
    }
    boolean solved = INACTIVE.contains(status) || !unset(ticket.resolved());
    return solved && !ACTIVE.contains(status) ? Status.SOLVED : Status.OPEN;
  }

  /** RT writes the beginning of 1970 where there is no date. */
  private static boolean unset(@Nullable String date) {
    return date == null || date.startsWith("1970-01-01");
  }

  static boolean reopened(List<Transaction> history) {
    return history.stream()
        .anyMatch(
            made -> made.is("Status") && Set.of("resolved", "rejected").contains(before(made)));
  }

  private static String before(Transaction made) {
    return made.before() == null ? "" : made.before();
  }
}
