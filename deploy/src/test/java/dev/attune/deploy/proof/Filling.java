package dev.attune.deploy.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Fills a PostgreSQL ledger with years of history, by SQL alone. */
final class Filling {

  private static final String QUOTE =
      "I have been waiting for nine days and my daughter's birthday";

  private final DataSource database;
  private final long reviews;

  Filling(DataSource database, long reviews) {
    this.database = database;
    this.reviews = reviews;
  }

  /** Two replies a ticket, one account in ten small, a note on every tenth reply, five years. */
  void fill() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("set synchronous_commit = off");
      Indexes indexes = Indexes.dropped(sql);
      sql.execute(
          "insert into account (name, vendor, starts_at, checkpoint, caught_up)"
              + " select n, 'zendesk', timestamptz '2021-01-01', 'c', true"
              + " from (values ('big'), ('small')) names (n)");
      sql.execute(
          "insert into ticket (account, number, changes, claims, attempts, read_at, due_at)"
              + " select "
              + account("t")
              + ", 't' || t, 1, 1, 0, now(), case when t % 1000 = 1 then now() end"
              + " from generate_series(1, "
              + Math.max(1, reviews / 2)
              + ") t");
      sql.execute(
          "insert into message (account, ticket, message, agent, by_bot, happened_at, outcome,"
              + " reason, gap, fingerprint, review, quotes) select "
              + account("(m + 1) / 2")
              + ", 't' || (m + 1) / 2, 'm' || m, 'a' || m % 500, false, now() - interval '5 years'"
              + " + m * (interval '5 years' / "
              + reviews
              + "), 'reviewed', null, m % 4, 'fingerprint of forty-three characters and more',"
              + review()
              + ", true from generate_series(1, "
              + reviews / 2 * 2
              + ") m");
      sql.execute(
          "insert into note (account, ticket, message, agent, kind, state, closed_at, planned_at,"
              + " due_at, claims, attempts, settled_at, vendor_note) select account, ticket,"
              + " message, agent, 'coaching', case when id % 10000 = 10 then 'planned' else"
              + " 'written' end, happened_at, happened_at, happened_at, 1, 0, happened_at, 'v' ||"
              + " id from message where id % 10 = 0");
      sql.execute(
          "insert into note_mark (account, mark, note) select account, 'AT-' || lpad((id /"
              + " 100000000)::text, 4, '0') || '-' || lpad((id / 10000 % 10000)::text, 4, '0') ||"
              + " '-' || lpad((id % 10000)::text, 4, '0'), id from note");
      sql.execute(
          "insert into tally (account, what, shard, amount)"
              + " select account, 'reviewed', 0, count(*) from message group by account");
      FillingDays.fill(sql);
      indexes.makeAgain(sql);
      sql.execute("vacuum analyze");
    }
  }

  private static String account(String ticket) {
    return "case when " + ticket + " % 10 = 0 then 'small' else 'big' end";
  }

  private static String review() {
    String evidence =
        "[{\"message\":\"m' || m || '\",\"start\":0,\"end\":"
            + QUOTE.length()
            + ",\"quote\":\""
            + QUOTE.replace("'", "''")
            + "\"}]";
    return "'{\"conversation\":\"t' || (m + 1) / 2 || '\",\"message\":\"m' || m ||"
               + " '\",\"index\":1,\"messages\":[\"m' || m || '\"],\"agent\":\"a' || m % 500 ||"
               + " '\",\"by\":\"agent\","
               + "\"score\":40,\"fit\":2,\"need\":{\"level\":3,\"emotions\":[\"frustration\"],\"cues\":[]},"
               + "\"marks\":{\"acknowledgement\":{\"level\":1,\"evidence\":"
        + evidence
        + "},\"understanding\":{\"level\":0,\"evidence\":[]},\"action\":{\"level\":1,\"evidence\":"
        + evidence
        + "},\"exploration\":{\"level\":0,\"evidence\":[]}},\"flags\":[],\"gap\":2,"
        + "\"gaps\":{\"emotional\":1,\"cognitive\":2,\"compassionate\":0},\"confidence\":0.8,"
        + "\"feedback\":{\"worked\":null,\"try\":\"Say when it comes.\"},\"shift\":null,"
        + "\"rubric\":\"default@1\",\"scorer\":\"embedded@1\",\"account\":\"big\","
        + "\"ticket\":\"t' || (m + 1) / 2 || '\"}'";
  }
}
