package dev.attune.deploy.notes;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.NoteClaims.OfTicket;
import dev.attune.note.NotePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes planned notes to their tickets, one ticket at a time: claim, look, say that they are being
 * sent, write, record. Killed at any instant, what was claimed is claimed again later, and whoever
 * does so looks at the ticket before writing. Thread-safe.
 */
public final class NotePass {

  /** A late write lands within this time; nobody writes again before it is over. */
  static final Duration UNSURE = Duration.ofMinutes(2);

  private final Ledger ledger;
  private final Clock clock;
  private final Supplier<NotePolicy> policy;
  private final NoteSetbacks setbacks;

  public NotePass(Ledger ledger, Clock clock, Supplier<NotePolicy> policy) {
    this.ledger = ledger;
    this.clock = clock;
    this.policy = policy;
    this.setbacks = new NoteSetbacks(ledger, clock);
  }

  /** Writes the due notes of one ticket. True when there were any. */
  public boolean step(Account account) {
    Instant now = clock.instant();
    if (!account.notes().get().writes() || setbacks.resting(account, now)) {
      return false;
    }
    Optional<OfTicket> due =
        ledger.ask(books -> books.noteClaims().claim(account.name(), now, now.plus(UNSURE)));
    due.ifPresent(
        notes -> new Delivery(ledger, clock, account, setbacks, notes).run(policy.get().newest()));
    return due.isPresent();
  }
}
