package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.Conversation;
import dev.attune.freshdesk.wire.FreshdeskApi;
import dev.attune.freshdesk.wire.Page;
import dev.attune.freshdesk.wire.TicketRow;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.Look;
import dev.attune.ticket.Message;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import dev.attune.wire.Times;
import dev.attune.wire.Volume;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reads tickets whole: the description and everything said after it. Thread-safe. */
final class FreshdeskReader {

  /** Freshdesk has no write that fails when the ticket has changed. */
  private static final String NO_STAMP = "";

  private final String account;
  private final URI url;
  private final FreshdeskApi api;
  private final FreshdeskRows rows;
  private final FreshdeskTickets tickets;
  private final FreshdeskNames groups;
  private final FreshdeskNames products;
  private final FreshdeskSurveys surveys;

  FreshdeskReader(
      FreshdeskAccount account, FreshdeskApi api, FreshdeskRows rows, FreshdeskPeople people) {
    this.account = account.name();
    this.url = account.url();
    this.api = api;
    this.rows = rows;
    this.tickets = new FreshdeskTickets(account.bots(), people);
    this.groups = new FreshdeskNames(api::groups, account.clock());
    this.products = new FreshdeskNames(api::products, account.clock());
    this.surveys = new FreshdeskSurveys(api, account.clock());
  }

  Ticket read(TicketId id) {
    return read(id, "read");
  }

  Look look(TicketId id) {
    return new Look(read(id, "look"), NO_STAMP);
  }

  /** What was said after the description, oldest first. */
  List<Conversation> conversations(long ticket, String purpose) {
    List<Conversation> said = new ArrayList<>();
    Volume volume = new Volume(account + "/" + ticket);
    for (int page = 1; page <= FreshdeskApi.LAST_PAGE; page++) {
      Page<Conversation> some = api.conversations(ticket, page, purpose);
      some.rows().forEach(one -> volume.add(one.body(), one.bodyText()));
      said.addAll(some.rows());
      if (!some.more()) {
        break;
      }
    }
    return said;
  }

  /** The number of a ticket of this account. */
  long number(TicketId id) {
    if (!id.account().equals(account) || !id.number().matches("[0-9]{1,18}")) {
      throw new Refused("Freshdesk account " + account + " has no ticket " + id + ".", Reason.GONE);
    }
    return Long.parseLong(id.number());
  }

  private Ticket read(TicketId id, String purpose) {
    long number = number(id);
    TicketRow row = rows.row(number, purpose);
    if (tickets.status(row) == Status.GONE) {
      throw new Refused("Ticket " + id + " is deleted or spam. It is left alone.", Reason.GONE);
    }
    return ticket(id, row, conversations(number, purpose));
  }

  private Ticket ticket(TicketId id, TicketRow row, List<Conversation> said) {
    return new Ticket(
        id,
        new dev.attune.ticket.Conversation(
            id.number(),
            tickets.channel(row),
            row.subject() == null ? "" : row.subject(),
            messages(row, said)),
        tickets.status(row),
        url.resolve("/a/tickets/" + id.number()),
        products.name(row.productId()),
        groups.name(row.groupId()),
        row.tags(),
        surveys.answer(number(id)),
        tickets.reopened(row),
        Times.read(row.updatedAt()),
        row.escalated());
  }

  private List<Message> messages(TicketRow row, List<Conversation> said) {
    Message description = tickets.description(row);
    List<Message> messages = new ArrayList<>();
    messages.add(description);
    said.stream()
        .filter(one -> one.id() != null)
        .map(one -> tickets.message(one, row))
        .forEach(messages::add);
    if (messages.size() > 1 && tickets.repeated(row, description, messages.get(1))) {
      messages.remove(0);
    }
    return messages;
  }
}
