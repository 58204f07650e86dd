package dev.attune.deploy.check;

import dev.attune.deploy.account.Account;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.note.NoteMark;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One private note that says it is a test, and the proof that it is private. */
final class TestNote {

  private static final String NAME = "private note";
  private static final String LABEL =
      "Test note by Attune: it shows that notes from here are internal. It may be deleted.";

  private TestNote() {}

  static Finding on(String named, List<Account> accounts, Clock clock) {
    Optional<Account> account = account(named, accounts);
    if (account.isEmpty()) {
      List<String> names = accounts.stream().map(Account::name).toList();
      Step step =
          Finding.failed(NAME, named + " names no account", "write it ACCOUNT/ID, of " + names);
      return Finding.of("accounts", List.of(step));
    }
    String name = account.get().name();
    String number = named.startsWith(name + "/") ? named.substring(name.length() + 1) : named;
    try (Helpdesk helpdesk = account.get().helpdesk()) {
      return Finding.of(name, List.of(write(helpdesk, new TicketId(name, number), clock)));
    }
  }

  private static Optional<Account> account(String named, List<Account> accounts) {
    return accounts.size() == 1 && !named.contains("/")
        ? Optional.of(accounts.get(0))
        : accounts.stream().filter(each -> named.startsWith(each.name() + "/")).findFirst();
  }

  private static Step write(Helpdesk helpdesk, TicketId ticket, Clock clock) {
    try {
      Look look = helpdesk.look(ticket);
      if (helpdesk.write(note(helpdesk, ticket, clock), look)
          instanceof WriteOutcome.Written written) {
        return proof(helpdesk, ticket, written.note());
      }
      return Finding.notProven(
          NAME, ticket + " changed meanwhile, nothing was written", "try again");
    } catch (HelpdeskException e) {
      return Finding.failed(
          NAME, String.valueOf(e.getMessage()), "see the steps of ./attune check");
    }
  }

  private static Step proof(Helpdesk helpdesk, TicketId ticket, MessageId note) {
    Optional<Message> seen =
        helpdesk.read(ticket).conversation().messages().stream()
            .filter(message -> message.id().equals(note))
            .findFirst();
    if (seen.isEmpty()) {
      return Finding.notProven(
          NAME,
          "note " + note + " was written on " + ticket + " and not found",
          "look at the ticket");
    }
    return seen.get().isPublic()
        ? Finding.failed(
            NAME,
            "note " + note + " on " + ticket + " is PUBLIC",
            "delete it, set attune.notes=off and report this with your helpdesk's settings")
        : Finding.ok(NAME, "note " + note + " stands on " + ticket + " and is internal");
  }

  /** Its mark is of this instant, so that it is taken for no reply's note. */
  private static InternalNote note(Helpdesk helpdesk, TicketId ticket, Clock clock) {
    NoteMark mark =
        NoteMark.of(
            helpdesk.vendor(), ticket.account(), new MessageId("test note " + clock.instant()));
    return new InternalNote(
        ticket,
        List.of(mark),
        "<p>" + LABEL + "</p><p><em>Attune · " + mark + "</em></p>",
        LABEL + "\n\nAttune · " + mark + "\n");
  }
}
