package dev.attune.tck;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.Purse;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.note.InternalNote;
import dev.attune.note.NoteMark;
import dev.attune.tck.Bench.Ability;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all contracts share: a bench, a proxy in front of it and the adapter before both. */
public abstract class Contract {

  protected static final String ACCOUNT = "acme";
  private static final int ROUNDS = 200;

  protected Bench bench;
  protected FaultProxy proxy;
  protected Helpdesk helpdesk;
  protected Checkpoint start;

  /** Credits by purpose, as the adapter counts them. */
  protected final Map<String, Integer> credits = new TreeMap<>();

  /** A fresh bench. */
  protected abstract Bench bench() throws Exception;

  /** Further keys of the account under test. */
  protected Map<String, String> options() {
    return Map.of("timeout", "2");
  }

  /** What was opened, newest first; a bench that can't be had skips the test and opens nothing. */
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  @BeforeEach
  void open() throws Exception {
    bench = bench();
    opened.push(bench);
    proxy = new FaultProxy(bench.address());
    opened.push(proxy);
    helpdesk = opened(1.0);
    opened.push(() -> helpdesk.close());
    start = helpdesk.startingAt(bench.clock().instant());
  }

  @AfterEach
  void close() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }

  /** The account with another share of the limits. */
  protected Helpdesk opened(double budget) {
    return bench.provider().open(bench.settings(proxy.address(), budget, options(), this::count));
  }

  /** The account on a machine whose clock is another. */
  protected Helpdesk openedWithClock(Clock clock) {
    return opened(clock, Purse.ALONE);
  }

  /** The account with another purse. */
  protected Helpdesk openedWithPurse(Purse purse) {
    return opened(bench.settings(proxy.address(), 1.0, options(), this::count).clock(), purse);
  }

  private Helpdesk opened(Clock clock, Purse purse) {
    Settings right = bench.settings(proxy.address(), 1.0, options(), this::count);
    return bench
        .provider()
        .open(
            new Settings(
                right.account(),
                right.url(),
                right.user(),
                right.token(),
                right.webhookSecret(),
                right.budget(),
                right.options(),
                clock,
                right.meter(),
                purse));
  }

  private synchronized void count(String call, int cost) {
    credits.merge(call, cost, Integer::sum);
  }

  void needs(Ability ability) {
    assumeThat(bench.abilities()).contains(ability);
  }

  void lacks(Ability ability) {
    assumeThat(bench.abilities()).doesNotContain(ability);
  }

  protected static TicketId id(String ticket) {
    return new TicketId(ACCOUNT, ticket);
  }

  /** A ticket that a customer opened and an agent answered. */
  protected String answered() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    bench.says(ticket, Line.agent("It arrives on Monday."));
    return ticket;
  }

  /** Follows the feed to its end. */
  protected List<TicketChange> changes(Checkpoint since) {
    return follow(since).changes();
  }

  /** All changes to the end, and where the end is. */
  protected TicketPage follow(Checkpoint since) {
    List<TicketChange> all = new ArrayList<>();
    TicketPage page = helpdesk.changes(since);
    for (int round = 0; round < ROUNDS; round++) {
      all.addAll(page.changes());
      if (page.caughtUp()) {
        return new TicketPage(all, page.next(), true);
      }
      page = helpdesk.changes(page.next());
    }
    throw new AssertionError("the feed never ends: " + page.next());
  }

  /** The tickets that the feed calls worth reading. */
  protected List<String> worthReading(Checkpoint since) {
    return changes(since).stream()
        .filter(TicketChange::worthReading)
        .map(change -> change.ticket().number())
        .distinct()
        .toList();
  }

  protected static NoteMark mark(String message) {
    return NoteMark.of("tck", ACCOUNT, new MessageId(message));
  }

  protected static InternalNote note(String ticket, String words) {
    NoteMark mark = mark(ticket);
    return new InternalNote(
        id(ticket),
        List.of(mark),
        "<p>" + words + "</p><p><em>" + mark + "</em></p>",
        words + "\n" + mark);
  }
}
