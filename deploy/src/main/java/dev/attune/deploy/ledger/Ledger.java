package dev.attune.deploy.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The ledger in a database. What is written in one call is there as a whole or not at all.
 * Thread-safe; many nodes may share a database. Its connections are to show what others have
 * committed, as those of H2 and PostgreSQL do unless told otherwise: asking for that here would
 * cost each transaction some ways to the database and back.
 */
public final class Ledger {

  private static final int TRIES = 5;

  /** We stood still for so long that the database ended our transaction, and undid it. */
  private static final String STOOD_STILL = "25P03";

  /** A row that came into being meanwhile, a transaction that must give way, a lock held long. */
  private static final Set<String> FASTER = Set.of("23505", "40001", "40P01", "HYT00", STOOD_STILL);

  private final Jdbi jdbi;
  private final String node;
  private final Seal seal;

  /** A ledger that nobody else works on, in a database that {@link Migrations} has prepared. */
  public Ledger(DataSource database) {
    this(database, "alone");
  }

  /**
   * A ledger in a database that {@link Migrations} has brought into shape.
   *
   * @param node names this server among those that share the database, at most 40 characters
   */
  public Ledger(DataSource database, String node) {
    this(database, node, Seal.NONE);
  }

  /**
   * As above, with reviews encrypted.
   *
   * @param seal encrypts what quotes a ticket
   */
  public Ledger(DataSource database, String node, Seal seal) {
    this.node = node;
    this.seal = seal;
    jdbi = Jdbi.create(database);
    jdbi.registerArgument(new Times.In());
    jdbi.registerArrayType(String.class, "varchar");
    jdbi.registerColumnMapper(Instant.class, new Times.Out());
  }

  /** Writes within one transaction; entries may be made anew, when another was faster. */
  public void keep(Consumer<Books> entries) {
    ask(
        books -> {
          entries.accept(books);
          return true;
        });
  }

  /**
   * Reads or writes within one transaction, and tells something of it; may be asked anew, when
   * another was faster.
   *
   * @throws LedgerFailure when the database fails; nothing was written then, or all of it
   */
  public <T> T ask(Function<Books, T> question) {
    for (int tries = 1; ; tries++) {
      try {
        return jdbi.inTransaction(handle -> answer(question, new Books(handle, node, seal)));
      } catch (JdbiException e) {
        if (tries == TRIES || !otherWasFaster(e)) {
          throw new LedgerFailure(e);
        }
      }
    }
  }

  private static <T> T answer(Function<Books, T> question, Books books) {
    T answer = question.apply(books);
    books.close();
    return answer;
  }

  private static boolean otherWasFaster(JdbiException problem) {
    return problem.getCause() instanceof SQLException cause
        && cause.getSQLState() != null
        && FASTER.contains(cause.getSQLState());
  }
}
