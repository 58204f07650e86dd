package dev.attune.deploy.notes;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.account.Patience;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.WrittenNotes.Written;
import dev.attune.deploy.notes.Undone.Left;
import dev.attune.deploy.notes.Undone.Trouble;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Removal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes our notes back, some at a time and inside the account's budget. Each one is entered as
 * undone once it is gone, so that a walk that was broken off goes on where it ended, and no reply
 * of it is ever noted again. Thread-safe; two walks at once do no harm.
 */
public final class UndoPass {

  private static final System.Logger LOG = System.getLogger(UndoPass.class.getName());
  private static final int SOME = 20;

  /** More than so many are not counted: a walk through all would count them all at each step. */
  static final int COUNTED = 1000;

  private static final String WITHDRAWN = "taken back before it was written";

  private final Ledger ledger;
  private final Clock clock;

  public UndoPass(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Takes some notes back; what is planned and not yet on its way isn't written any more.
   *
   * @param since notes written earlier stay
   * @param after where the walk goes on; 0 to begin
   */
  public Undone step(Account account, Instant since, long after) {
    String name = account.name();
    int held =
        ledger.ask(books -> books.writtenNotes().holdPlanned(name, WITHDRAWN, clock.instant()));
    Map<Removal, Integer> removed = new EnumMap<>(Removal.class);
    List<Left> left = new ArrayList<>();
    long reached = after;
    Trouble trouble = null;
    for (Written note : some(name, since, after)) {
      trouble = takeBack(account, note, removed, left);
      if (trouble != null) {
        break;
      }
      reached = note.id();
    }
    return told(name, since, new Undone(removed, held, left, 0, 0, reached, trouble));
  }

  private List<Written> some(String account, Instant since, long after) {
    return ledger.ask(books -> books.writtenNotes().after(after, account, since, SOME));
  }

  private Undone told(String account, Instant since, Undone step) {
    return ledger.ask(
        books ->
            new Undone(
                step.removed(),
                step.held(),
                step.left(),
                books.writtenNotes().onTheirWay(account),
                books.writtenNotes().countAfter(step.after(), account, since, COUNTED),
                step.after(),
                step.trouble()));
  }

  private @Nullable Trouble takeBack(
      Account account, Written note, Map<Removal, Integer> removed, List<Left> left) {
    try {
      Removal done = account.helpdesk().remove(note.ticket(), note.note());
      ledger.keep(books -> books.writtenNotes().undone(note, clock.instant()));
      removed.merge(done, 1, Integer::sum);
      LOG.log(INFO, "ticket={0}: note {1} taken back: {2}", note.ticket(), note.note(), done);
      return null;
    } catch (Refused e) {
      left.add(left(note, e));
      return null;
    } catch (HelpdeskException e) {
      return trouble(note, e);
    } catch (LedgerFailure e) {
      throw e; // the note is gone and will be found gone
    } catch (RuntimeException e) {
      return trouble(note, Faults.asUnreadable(e));
    }
  }

  private Trouble trouble(Written note, HelpdeskException problem) {
    Instant again =
        problem instanceof Unauthorized ? null : Patience.again(problem, 0, clock.instant());
    return new Trouble(note.id(), left(note, problem), again, problem instanceof RateLimited);
  }

  private static Left left(Written note, HelpdeskException problem) {
    return new Left(note.ticket(), note.note(), String.valueOf(problem.getMessage()));
  }
}
