package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The ledger in a database. What is written in one call is there as a whole or not at all.
 * Thread-safe; many nodes may share a database.
 */
public final class Ledger {

  private final Jdbi jdbi;

  /** A ledger in a database that {@link Migrations} has brought into shape. */
  public Ledger(DataSource database) {
    jdbi = Jdbi.create(database);
    jdbi.registerArgument(new Times.In());
    jdbi.registerColumnMapper(Instant.class, new Times.Out());
  }

  /** Writes within one transaction. */
  public void keep(Consumer<Books> entries) {
    jdbi.useTransaction(
        TransactionIsolationLevel.READ_COMMITTED, handle -> entries.accept(new Books(handle)));
  }

  /** Reads or writes within one transaction, and tells something of it. */
  public <T> T ask(Function<Books, T> question) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.READ_COMMITTED, handle -> question.apply(new Books(handle)));
  }
}
