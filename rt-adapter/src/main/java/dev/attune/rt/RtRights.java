package dev.attune.rt;

import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.rt.wire.Ref;
import dev.attune.rt.wire.RtApi;
import dev.attune.rt.wire.TicketRow;
import dev.attune.rt.wire.Transaction;
import dev.attune.wire.Times;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the bot user may do, and above all what not: RT says of each ticket what one may do with it,
 * so it can be proven that the token can't answer a customer. Changes nothing.
 */
final class RtRights {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final RtApi api;
  private final RtWatchers watchers;
  private final List<Step> steps = new ArrayList<>();

  RtRights(RtApi api, RtWatchers watchers) {
    this.api = api;
    this.watchers = watchers;
  }

  List<Step> steps() {
    List<Ref> queues = api.queues().items();
    List<TicketRow> tickets = api.newestTickets().items();
    rights(queues, tickets);
    customers(tickets);
    comments();
    steps.add(new RtMailCheck(watchers).step(queues, tickets));
    timeZone();
    return List.copyOf(steps);
  }

  private void rights(List<Ref> queues, List<TicketRow> tickets) {
    List<TicketRow> shut = tickets.stream().filter(row -> !row.offers("comment")).toList();
    if (queues.isEmpty()) {
      step(
          "rights",
          Result.FAILED,
          "the bot user sees no queue",
          "Give its group SeeQueue, ShowTicket, ShowTicketComments and CommentOnTicket.");
    } else if (tickets.isEmpty()) {
      step(
          "rights",
          Result.NOT_PROVEN,
          "sees " + queues.size() + " queues and no ticket in them",
          "If there are tickets, give its group ShowTicket, ShowTicketComments and"
              + " CommentOnTicket.");
    } else if (!shut.isEmpty()) {
      step(
          "rights",
          Result.FAILED,
          "the bot user may not comment on ticket " + numbers(shut),
          "Give its group CommentOnTicket on that queue.");
    } else {
      ok("rights", "may comment on each of the " + tickets.size() + " newest tickets");
    }
  }

  private void customers(List<TicketRow> tickets) {
    List<TicketRow> open = tickets.stream().filter(row -> row.offers("correspond")).toList();
    if (tickets.isEmpty()) {
      step(
          "customers",
          Result.NOT_PROVEN,
          "there is no ticket to prove on that the token can't answer customers",
          "Check again when there is one.");
    } else if (open.isEmpty()) {
      ok(
          "customers",
          "the token can NOT write to customers on any of the "
              + tickets.size()
              + " newest tickets");
    } else {
      step(
          "customers",
          Result.FAILED,
          "the token could answer the customer on ticket " + numbers(open),
          "Take ReplyToTicket from the bot user, its groups and from Everyone; customers' mail"
              + " needs it for Unprivileged alone.");
    }
  }

  /** A note that can't be seen would neither be proven internal nor found again. */
  private void comments() {
    String noted = "ObjectType = 'RT::Ticket' AND Type = 'Comment' AND id > 0";
    if (api.transactions(noted, true, 1).items().isEmpty()) {
      step(
          "comments",
          Result.NOT_PROVEN,
          "sees no comment among the newest hundred",
          "If there are comments, give its group ShowTicketComments: without it notes stop at the"
              + " first one. Check again when there is one.");
    } else {
      ok("comments", "sees comments, so that a note is proven internal and found again");
    }
  }

  /** Asks for a known moment in UTC, which only a user in UTC finds where it is. */
  private void timeZone() {
    String spoken = "ObjectType = 'RT::Ticket' AND id > 0 AND Type = 'Create'";
    List<Transaction> newest = api.transactions(spoken, true, 1).items();
    Instant made = newest.isEmpty() ? null : Times.read(newest.get(0).created());
    if (made == null) {
      step("time zone", Result.NOT_PROVEN, "there is no ticket to see it by", "");
      return;
    }
    String one = "ObjectType = 'RT::Ticket' AND id = " + newest.get(0).id() + " AND Created > '";
    Predicate<Instant> after =
        moment -> !api.transactions(one + DATE.format(moment) + "'", false, 1).items().isEmpty();
    if (after.test(made.minusSeconds(1)) && !after.test(made)) {
      ok("time zone", "the bot user's dates are in UTC");
    } else {
      step(
          "time zone",
          Result.NOT_PROVEN,
          "the bot user's time zone is not UTC; the day before a start is then read in vain",
          "Set the bot user's time zone to UTC under Admin, Users.");
    }
  }

  private static String numbers(List<TicketRow> rows) {
    List<@Nullable Long> some = new ArrayList<>();
    rows.stream().limit(5).forEach(row -> some.add(row.id()));
    return some + (rows.size() > 5 ? " and " + (rows.size() - 5) + " more" : "");
  }

  private void ok(String name, String finding) {
    step(name, Result.OK, finding, "");
  }

  private void step(String name, Result result, String finding, String next) {
    steps.add(new Step(name, result, finding, next));
  }
}
