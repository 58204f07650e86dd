package dev.attune.deploy.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL ledger's constraints and indexes, away while it is filled: row by row they take ten
 * times as long as at once. Made again they are what they were, and hold of every row.
 */
final class Indexes {

  /** References first, as they rest on keys. */
  private static final String CONSTRAINTS =
      "select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),"
          + " 'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname)"
          + " || ' ' || pg_get_constraintdef(oid) from pg_constraint"
          + " where connamespace = 'public'::regnamespace and contype in ('f', 'p', 'u')"
          + " order by contype, conname";

  private static final String INDEXES =
      "select 'drop index ' || quote_ident(indexname), indexdef from pg_indexes"
          + " where schemaname = 'public' order by indexname";

  private final List<String> definitions;

  private Indexes(List<String> definitions) {
    this.definitions = definitions;
  }

  /** Drops all. */
  static Indexes dropped(Statement sql) throws SQLException {
    List<String> definitions = new ArrayList<>();
    drop(sql, CONSTRAINTS, definitions);
    drop(sql, INDEXES, definitions);
    return new Indexes(definitions);
  }

  private static void drop(Statement sql, String those, List<String> definitions)
      throws SQLException {
    List<String> drops = new ArrayList<>();
    try (ResultSet row = sql.executeQuery(those)) {
      while (row.next()) {
        drops.add(row.getString(1));
        definitions.add(0, row.getString(2));
      }
    }
    for (String drop : drops) {
      sql.execute(drop);
    }
  }

  /** The other way round: references last. */
  void makeAgain(Statement sql) throws SQLException {
    for (String definition : definitions) {
      sql.execute(definition);
    }
  }
}
