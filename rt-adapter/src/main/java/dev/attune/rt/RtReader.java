package dev.attune.rt;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.Look;
import dev.attune.rt.wire.Attachment;
import dev.attune.rt.wire.RtApi;
import dev.attune.rt.wire.Stamped;
import dev.attune.rt.wire.TicketRow;
import dev.attune.rt.wire.Transaction;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import dev.attune.wire.Times;
import dev.attune.wire.Volume;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads tickets whole: the ticket, its history, and what its messages say. Thread-safe.
 *
 * <p>Easy to get wrong: RT cuts the history into pages first and then leaves out what the bot may
 * not see, so pages may be short or empty in the middle. The ticket's stamp names the last visible
 * transaction; until that one is seen, more is to come. And a merged ticket answers as the one it
 * was merged into: a public message then counts on the ticket it was written on, so that it is
 * judged once, and comments count on both, so that a note is found from either.
 */
final class RtReader {

  private static final int MOST_PAGES = 300;

  /** As many numbers as fit comfortably into an address. */
  private static final int AT_ONCE = 30;

  private final String account;
  private final URI url;
  private final RtApi api;
  private final RtTickets tickets;
  private final RtQueues queues;

  RtReader(RtAccount account, RtApi api, RtPeople people, RtQueues queues) {
    this.account = account.name();
    this.url = account.url();
    this.api = api;
    this.tickets = new RtTickets(account.bots(), people);
    this.queues = queues;
  }

  Ticket read(TicketId id) {
    return look(id, "read").ticket();
  }

  Look look(TicketId id) {
    return look(id, "look");
  }

  /** The number of a ticket of this account. */
  long number(TicketId id) {
    if (!id.account().equals(account) || !id.number().matches("[0-9]{1,18}")) {
      throw new Refused(
          "Request Tracker account " + account + " has no ticket " + id + ".", Reason.GONE);
    }
    return Long.parseLong(id.number());
  }

  /** A ticket as it stands now. */
  Stamped standing(TicketId id, String purpose) {
    Stamped standing = api.ticket(number(id), purpose);
    if (RtTickets.status(standing.row()) == Status.GONE) {
      throw new Refused("Ticket " + id + " is deleted. It is left alone.", Reason.GONE);
    }
    return standing;
  }

  /**
   * Everything that happened on a ticket and that the bot may see, oldest first.
   *
   * @throws Unreadable when the transaction that the stamp names doesn't turn up
   */
  List<Transaction> history(long ticket, String stamp, String purpose) {
    List<Transaction> made = new ArrayList<>();
    long last = Long.parseLong(stamp);
    long seen = 0;
    for (int page = 1; page <= MOST_PAGES && (page == 1 || seen < last); page++) {
      for (Transaction one : api.history(ticket, page, purpose).items()) {
        made.add(one);
        seen = Math.max(seen, one.id() == null ? 0 : one.id());
      }
    }
    if (seen < last) {
      throw endless(ticket, last);
    }
    return made;
  }

  private Unreadable endless(long ticket, long last) {
    return new Unreadable(
        "The history of ticket "
            + account
            + "/"
            + ticket
            + " doesn't come to its newest transaction ("
            + last
            + ") in "
            + MOST_PAGES
            + " pages. The ticket is set aside and tried again; if it goes on, close it and go on"
            + " in a new one.",
        null);
  }

  private Look look(TicketId id, String purpose) {
    Stamped standing = standing(id, purpose);
    List<Transaction> history = history(number(id), standing.stamp(), purpose);
    return new Look(ticket(id, standing.row(), history, purpose), standing.stamp());
  }

  private Ticket ticket(TicketId id, TicketRow row, List<Transaction> history, String purpose) {
    List<Transaction> spoken = history.stream().filter(made -> here(made, id)).toList();
    String subject = row.subject() == null ? "" : row.subject();
    return new Ticket(
        id,
        new Conversation(id.number(), Channel.EMAIL, subject, messages(id, row, spoken, purpose)),
        RtTickets.status(row),
        URI.create(url + "/Ticket/Display.html?id=" + id.number()),
        "",
        queues.name(row.queue()),
        List.of(),
        null,
        RtTickets.reopened(history),
        Times.read(row.lastUpdated()));
  }

  private boolean here(Transaction made, TicketId id) {
    return RtTickets.spoken(made)
        && (made.is("Comment") || made.ticket() == null || made.ticket() == number(id));
  }

  private List<Message> messages(
      TicketId id, TicketRow row, List<Transaction> spoken, String purpose) {
    List<Message> messages = new ArrayList<>();
    Volume volume = new Volume(id.toString());
    for (int from = 0; from < spoken.size(); from += AT_ONCE) {
      List<Transaction> some = spoken.subList(from, Math.min(spoken.size(), from + AT_ONCE));
      Map<Long, List<Attachment>> parts = parts(number(id), some, purpose, volume);
      some.forEach(
          made ->
              messages.add(
                  tickets.message(made, RtText.of(parts.getOrDefault(made.id(), List.of())), row)));
    }
    return messages;
  }

  private Map<Long, List<Attachment>> parts(
      long ticket, List<Transaction> made, String purpose, Volume volume) {
    List<Long> ids = made.stream().map(Transaction::id).filter(Objects::nonNull).toList();
    List<Attachment> parts = new ArrayList<>();
    int found = RtApi.PAGE;
    for (int page = 1; page <= MOST_PAGES && found == RtApi.PAGE; page++) {
      List<Attachment> some = api.texts(ticket, ids, page, purpose).items();
      some.forEach(
          part -> {
            volume.add(part.content());
            volume.add(part.headers());
          });
      parts.addAll(some);
      found = some.size();
    }
    return parts.stream()
        .filter(part -> part.id() != null && part.transaction() != null)
        .sorted(Comparator.comparingLong(part -> Objects.requireNonNull(part.id())))
        .collect(Collectors.groupingBy(part -> Objects.requireNonNull(part.transaction())));
  }
}
