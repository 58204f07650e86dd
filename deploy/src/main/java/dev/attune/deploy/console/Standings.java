package dev.attune.deploy.console;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.account.Calls;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.deploy.ledger.Credits;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.SetAsides;
import dev.attune.deploy.ledger.Totals.Messages;
import dev.attune.deploy.ledger.Totals.Tickets;
import dev.attune.deploy.ledger.Troubles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells how every account stands, from the ledger. */
@Singleton
public class Standings {

  private final Ledger ledger;
  private final Accounts accounts;
  private final Calls calls;
  private final Clock clock;

  @Inject
  Standings(Ledger ledger, Accounts accounts, Calls calls, Clock clock) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.calls = calls;
    this.clock = clock;
  }

  public List<AccountStatus> all() {
    return accounts.all().stream()
        .map(account -> ledger.ask(books -> status(account, books)))
        .toList();
  }

  private AccountStatus status(Account account, Books books) {
    Optional<Standing> standing = books.checkpoints().of(account.name());
    Tickets tickets = books.totals().tickets(account.name());
    Messages messages = books.totals().messages(account.name());
    Map<String, Long> notes = books.totals().notes(account.name());
    List<Troubles.Trouble> troubles = books.troubles().of(account.name());
    Optional<NoteSwitch> notesSwitch = notesSwitch(account);
    boolean caughtUp = standing.filter(Standing::caughtUp).isPresent();
    String stopped = standing.map(Standing::notesStoppedBecause).orElse(null);
    boolean writes = notesSwitch.filter(NoteSwitch::writes).isPresent() && stopped == null;
    Optional<Instant> oldestNote =
        writes ? books.totals().oldestNote(account.name()) : Optional.empty();
    long toWrite =
        writes ? notes.getOrDefault("planned", 0L) + notes.getOrDefault("sending", 0L) : 0;
    return new AccountStatus(
        account.name(),
        account.helpdesk().vendor(),
        notesSwitch
            .map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse("unreadable"),
        stopped,
        caughtUp,
        standing.map(Standing::pulledAt).map(Object::toString).orElse(null),
        tickets.seen(),
        tickets.due(),
        Optional.ofNullable(tickets.oldestDue()).map(Object::toString).orElse(null),
        oldestNote.map(Object::toString).orElse(null),
        tickets.setAside(),
        messages.fetched(),
        messages.stillOpen(),
        messages.astray(),
        books.totals().passedOver(account.name()),
        messages.replies(),
        messages.reviewed(),
        messages.merged(),
        messages.unscored(),
        notes,
        tickets.due() + toWrite,
        caughtUp && tickets.due() + toWrite == 0,
        messages.meanGap(),
        calls.of(account.name()),
        books.credits().left(account.name(), clock.instant()).stream()
            .map(Standings::budget)
            .toList(),
        troubles.stream().map(Troubles.Trouble::error).findFirst().orElse(null),
        troubles.stream().map(Standings::trouble).toList(),
        books.setAsides().of(account.name()).stream().map(Standings::setAside).toList());
  }

  /** Empty while a file holds no word for it: no note is written, and the rest is told. */
  private static Optional<NoteSwitch> notesSwitch(Account account) {
    try {
      return Optional.of(account.notes().get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static AccountStatus.Budget budget(Credits.Left left) {
    return new AccountStatus.Budget(
        left.limit(), left.window().toSeconds(), left.allowance(), left.left());
  }

  private static AccountStatus.Trouble trouble(Troubles.Trouble trouble) {
    return new AccountStatus.Trouble(
        trouble.work().label(),
        trouble.failures(),
        trouble.restsUntil().toString(),
        trouble.error());
  }

  private static AccountStatus.SetAside setAside(SetAsides.SetAside ticket) {
    return new AccountStatus.SetAside(
        ticket.ticket().number(), ticket.since().toString(), ticket.error());
  }
}
