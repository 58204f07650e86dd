package dev.attune.deploy.upkeep;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Nodes.TakenOver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Says that this server is alive, and takes over the work of servers that no longer say so. A
 * server that was frozen, and taken for dead, finds out here, and its claims are no longer its own.
 * Thread-safe.
 */
public final class Heartbeat {

  /** How often to step. */
  public static final Duration EVERY = Duration.ofSeconds(5);

  /** Whoever is silent for so long is dead. With {@link #EVERY}: taken over within 25 s. */
  static final Duration SILENCE = Duration.ofSeconds(20);

  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

  private final Ledger ledger;
  private final Clock clock;
  private volatile boolean known;

  public Heartbeat(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** One beat. */
  public void step() {
    Instant now = clock.instant();
    boolean stillKnown = ledger.ask(books -> books.nodes().beat(now));
    if (known && !stillKnown) {
      LOG.log(
          WARNING,
          "this server was silent for {0} s or more, as if it were dead; others went on with its"
              + " work, nothing is lost, and it works on",
          SILENCE.toSeconds());
    }
    known = true;
    ledger
        .ask(books -> books.nodes().takeOver(now.minus(SILENCE), now))
        .forEach(dead -> tell(dead, now));
  }

  /** This server ends; what it has not finished is free for others, or for its next start. */
  public void leave() {
    TakenOver left = ledger.ask(books -> books.nodes().leave(clock.instant()));
    LOG.log(
        INFO,
        "server={0}: ends; {1} ticket(s) and {2} note(s) under way are free for others",
        left.node(),
        left.tickets(),
        left.notes());
  }

  private static void tell(TakenOver dead, Instant now) {
    LOG.log(
        WARNING,
        "server={0}: silent for {1} s; its {2} account(s), {3} ticket(s) and {4} note(s) under way"
            + " are taken over{5}",
        dead.node(),
        Duration.between(dead.lastBeat(), now).toSeconds(),
        dead.accounts(),
        dead.tickets(),
        dead.notes(),
        dead.whole() ? "" : "; what it holds locked in the database follows");
  }
}
