package dev.attune.deploy.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL ledger's indexes, away while it is filled: made at once they take minutes less. */
final class Indexes {

  private static final String THOSE =
      "select indexname, indexdef from pg_indexes where schemaname = 'public' and indexname not in"
          + " (select conname from pg_constraint)";

  private final List<String> definitions;

  private Indexes(List<String> definitions) {
    this.definitions = definitions;
  }

  /** Drops those that no constraint needs. */
  static Indexes dropped(Statement sql) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (ResultSet row = sql.executeQuery(THOSE)) {
      while (row.next()) {
        names.add(row.getString(1));
        definitions.add(row.getString(2));
      }
    }
    for (String name : names) {
      sql.execute("drop index \"" + name + "\"");
    }
    return new Indexes(definitions);
  }

  void makeAgain(Statement sql) throws SQLException {
    sql.execute("set maintenance_work_mem = '1GB'");
    for (String definition : definitions) {
      sql.execute(definition);
    }
  }
}
