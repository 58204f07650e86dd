package dev.attune.deploy.upkeep;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.AesSeal;
import dev.attune.deploy.ledger.Ledger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;

/** One database, opened as servers with different keys would. */
abstract class KeyedLedger {

  static final Duration QUOTES = Duration.ofDays(30);
  static final Duration REVIEWS = Duration.ofDays(90);

  final DataSource database = ready();
  final Bench bench = new Bench(database);

  /** A database with the ledger's tables. */
  abstract DataSource ready();

  void step(Ledger ledger) {
    ledger.keep(books -> books.secretKeys().use(bench.clock.instant()));
    tidying(ledger, 200).step();
  }

  Tidying tidying(Ledger ledger, int some) {
    return new Tidying(ledger, bench.clock, () -> new Keeping(QUOTES, REVIEWS), some);
  }

  long unreadable() {
    return bench.ledger.ask(books -> books.unreadable().count());
  }

  Ledger keyed(int... keys) {
    return new Ledger(database, "alone", key(keys));
  }

  /** The first is in use. */
  static AesSeal key(int... keys) {
    List<String> all = new ArrayList<>();
    for (int key : keys) {
      byte[] bytes = new byte[32];
      bytes[0] = (byte) key;
      all.add(Base64.getEncoder().encodeToString(bytes));
    }
    return new AesSeal(all, new SecureRandom());
  }
}
