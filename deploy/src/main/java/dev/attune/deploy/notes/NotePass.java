package dev.attune.deploy.notes;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Timings;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.NoteClaims.OfTicket;
import dev.attune.deploy.ledger.Rechecks.Recheck;
import dev.attune.deploy.notes.NoteStops.Leave;
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
  private final NoteStops stops;
  private final NoteSetbacks setbacks;
  private final DoubleCheck doubleCheck;
  private final Timings timings;

  public NotePass(Ledger ledger, Clock clock, Supplier<NotePolicy> policy) {
    this(ledger, clock, policy, Timings.NONE, Unrecorded.inMemory());
  }

  /**
   * As above.
   *
   * @param timings where it is told how long after its reply a note was written
   * @param unrecorded what the ledger couldn't be told of notes in public
   */
  public NotePass(
      Ledger ledger,
      Clock clock,
      Supplier<NotePolicy> policy,
      Timings timings,
      Unrecorded unrecorded) {
    this.timings = timings;
    this.ledger = ledger;
    this.clock = clock;
    this.policy = policy;
    this.stops = new NoteStops(ledger, clock, unrecorded);
    this.setbacks = new NoteSetbacks(ledger, clock, stops);
    this.doubleCheck = new DoubleCheck(ledger, clock, stops);
  }

  /** Writes the due notes of one ticket, or looks at one again. True when there was any. */
  public boolean step(Account account) {
    Instant now = clock.instant();
    if (!account.notes().get().writes()) {
      setbacks.allWell(account); // what isn't wanted can't fail
    }
    Leave leave = stops.leave(account, now);
    if (leave == Leave.NONE) {
      return false;
    }
    Turn turn = ledger.ask(books -> turn(books, account.name(), leave, now));
    turn.notes()
        .ifPresent(
            notes ->
                new Delivery(ledger, clock, account, setbacks, notes, timings)
                    .run(policy.get().newest()));
    turn.recheck().ifPresent(recheck -> doubleCheck.look(account, recheck));
    return turn.notes().isPresent() || turn.recheck().isPresent();
  }

  private record Turn(Optional<OfTicket> notes, Optional<Recheck> recheck) {}

  private static Turn turn(Books books, String account, Leave leave, Instant now) {
    Instant until = now.plus(UNSURE);
    Optional<OfTicket> notes =
        leave == Leave.ALL ? books.noteClaims().claim(account, now, until) : Optional.empty();
    return new Turn(
        notes, notes.isPresent() ? Optional.empty() : books.rechecks().claim(account, now, until));
  }
}
