package dev.attune.deploy.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL that ends a transaction which stands still. A server that is frozen, or whose machine
 * has lost its power, would keep the rows that it had locked from all others: for a minute, or
 * until the network finds out, which takes two hours. Nothing of ours waits in the middle of a
 * transaction.
 */
final class NeverHeldUp extends PGSimpleDataSource {

  private static final long serialVersionUID = 1L;

  /**
   * Less than the silence after which a server's work is taken over, so that it is free by then.
   */
  static final int STANDS_STILL = 15;

  private static final String KEY = "idle_in_transaction_session_timeout";

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Connection connection = super.getConnection(user, password);
    String options = getOptions();
    if (options != null && options.contains(KEY)) {
      return connection; // the address says it itself
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("set " + KEY + " = '" + STANDS_STILL + "s'");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
