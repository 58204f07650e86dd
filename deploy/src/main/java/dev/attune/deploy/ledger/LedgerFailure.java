package dev.attune.deploy.ledger;

import org.jdbi.v3.core.JdbiException;

/**
 * The database failed. Its own message may hold what was to be written, and is therefore only in
 * the cause.
 */
public final class LedgerFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerFailure(JdbiException cause) {
    super(
        "the ledger's database failed ("
            + cause.getClass().getSimpleName()
            + "); nothing is lost, what was under way is done again",
        cause);
  }
}
