package dev.attune.deploy.bench;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.ledger.Exports;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.export.ReviewRow;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.note.NotePolicy;
import dev.attune.note.Scope;
import dev.attune.reply.Settle;
import dev.attune.ticket.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** One account with everything that works on it, stepped by hand. */
public final class Bench {

  public static final Settle SETTLE = new Settle(Duration.ofMinutes(10), Duration.ofMinutes(2));

  public final MovableClock clock = new MovableClock();
  public final Fuse fuse = new Fuse();
  public FakeHelpdesk desk = new FakeHelpdesk(clock, fuse);
  public final DataSource database;
  public final Ledger ledger;
  public NoteSwitch notes = NoteSwitch.ON;
  public NotePolicy policy = NotePolicy.STANDARD;
  public Scope scope = Scope.EVERYONE;

  /** What stands before the helpdesk. */
  public UnaryOperator<Helpdesk> before = UnaryOperator.identity();

  public Bench() {
    this(Databases.ready());
  }

  /** On a database that has the ledger's tables already. */
  public Bench(DataSource database) {
    this.database = database;
    ledger = new Ledger(new MortalDatabase(database, fuse).dataSource());
  }

  public Account account() {
    return new Account("desk", before.apply(desk), scope, null, () -> notes);
  }

  public boolean pull() {
    return new PullPass(ledger, clock, () -> SETTLE).step(account());
  }

  public boolean review() {
    FakeScorer scorer = new FakeScorer();
    return new ReviewPass(ledger, clock, new Judge(scorer, scorer), () -> SETTLE, () -> policy)
        .step(account());
  }

  public boolean note() {
    return new NotePass(ledger, clock, () -> policy).step(account());
  }

  /** Begins the account, so that what is said from now on counts. */
  public Bench begun() {
    pull();
    desk.forgetCalls();
    return this;
  }

  /** Begins the account, has an agent answer ticket 1 coldly, and plans the note on that. */
  public void planANote() {
    begun();
    desk.customer("1", "Where is it?");
    desk.agent("1", "cold answer");
    plan();
  }

  /** Reads what was said, and judges what has closed. */
  public void plan() {
    pull();
    clock.move(SETTLE.other());
    while (review()) {
      // ticket by ticket
    }
  }

  /** Works on another bench's helpdesk from now on. */
  public Bench adopt(FakeHelpdesk other) {
    desk = other;
    return this;
  }

  /** Everything that can be done now. */
  public void work() {
    while (pull()) {
      // page by page
    }
    while (review()) {
      // ticket by ticket
    }
    while (note()) {
      // ticket by ticket
    }
  }

  /** Everything, once open replies have closed. */
  public void settleAndWork() {
    work();
    clock.move(SETTLE.chat().plusSeconds(1));
    work();
  }

  public List<ReviewRow> rows() {
    LabelTruth.require(database);
    return ledger.ask(
        books -> books.exports().after(Exports.Place.START, Exports.Filter.ALL, 1000).rows());
  }

  /** Outcomes by message. */
  public Map<String, ReviewRow.Outcome> outcomes() {
    return rows().stream()
        .collect(Collectors.toMap(row -> row.message().value(), ReviewRow::outcome));
  }

  /** The review of a message that must have one. */
  public ReviewRow.Reviewed reviewed(MessageId message) {
    return (ReviewRow.Reviewed)
        Objects.requireNonNull(outcomes().get(message.value()), message.value());
  }

  public Map<String, Long> noteStates() {
    LabelTruth.require(database);
    return ledger.ask(books -> books.totals().notes("desk"));
  }
}
