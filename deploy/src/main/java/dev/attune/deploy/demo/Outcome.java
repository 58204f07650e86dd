package dev.attune.deploy.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a demo came to: the server's figures beside what really stands in the sandboxes.
 *
 * @param accounts by name, in the order of the table
 * @param missing replies that the server doesn't account for, each as a sentence
 * @param unsettled why the server didn't come to rest; empty when nothing was pending
 */
record Outcome(Map<String, Account> accounts, List<String> missing, List<String> unsettled) {

  /** One account; {@code tickets} and {@code calls} as its sandbox counts them. */
  record Account(long tickets, long calls, Figures figures) {}

  static Outcome of(List<Desk> desks, ServerApi server, List<String> unsettled) throws IOException {
    Map<String, Figures> figures = server.figures();
    Map<String, Account> accounts = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Desk desk : desks) {
      Figures told = figures.getOrDefault(desk.account(), new Figures());
      List<Desk.Ticket> tickets = desk.tickets();
      accounts.put(desk.account(), new Account(tickets.size(), desk.calls(), told));
      for (Desk.Ticket ticket : tickets) {
        long known = told.messages(ticket.number());
        if (known < ticket.answers()) {
          missing.add(
              desk.account()
                  + " ticket "
                  + ticket.number()
                  + ": "
                  + known
                  + " of "
                  + ticket.answers()
                  + " replies are reviewed or left out with a reason");
        }
      }
    }
    return new Outcome(accounts, missing, unsettled);
  }

  /** 0 when every reply is accounted for and nothing is pending, else 1. */
  int status() {
    return problems().isEmpty() ? 0 : 1;
  }

  /** Why the status isn't 0. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(missing);
    problems.addAll(unsettled);
    return problems;
  }
}
