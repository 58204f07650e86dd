package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What keeps an account's work from going on, in words for whoever watches. Pure. */
final class Hindrance {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Hindrance() {}

  /**
   * The worst of an account, as the ledger tells; empty while all goes on.
   *
   * @param pulledEvery how often its feed is asked for what is new
   */
  static Optional<String> of(Books books, String account, Duration pulledEvery, Instant now) {
    Optional<Standing> standing = books.checkpoints().of(account);
    return standing
        .map(Standing::notesStoppedBecause)
        .map(because -> "notes stopped: " + because)
        .or(() -> trouble(books, account, now.minus(PATIENCE)))
        .or(() -> standing.flatMap(known -> unread(known, now.minus(PATIENCE).minus(pulledEvery))));
  }

  private static Optional<String> trouble(Books books, String account, Instant before) {
    return books.troubles().of(account).stream()
        .filter(trouble -> trouble.since().isBefore(before))
        .map(trouble -> trouble.work().label() + ": " + trouble.error())
        .findFirst();
  }

  /** Nothing has failed, and yet no page came. */
  private static Optional<String> unread(Standing standing, Instant before) {
    return Optional.ofNullable(standing.pulledAt())
        .filter(pulled -> pulled.isBefore(before))
        .map(pulled -> "pull: the feed was last read at " + pulled + ", by no server since");
  }
}
