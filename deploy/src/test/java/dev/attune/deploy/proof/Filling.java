package dev.attune.deploy.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Fills a PostgreSQL ledger with years of history, by SQL alone: two replies a ticket, one account
 * in ten small, a note on every tenth reply, five years, 500 agents in twenty teams.
 */
final class Filling {

  private static final String TABLES =
      "truncate account, ticket, message, note, note_mark, tally, message_label, daily_desk,"
          + " daily_agent, daily_count, ticket_outcome restart identity cascade";

  private static final String ACCOUNTS =
      """
      insert into account (name, vendor, starts_at, checkpoint, caught_up)
      select n, 'zendesk', timestamptz '2021-01-01', 'c', true
      from (values ('big'), ('small')) names (n)\
      """;

  /** Bad, good, or silent; some come back. */
  private static final String TICKETS =
      """
      insert into ticket (account, number, changes, claims, attempts, read_at, due_at, csat,
        reopened)
      select case when t % 10 = 0 then 'small' else 'big' end, 't' || t, 1, 1, 0, now(),
        case when t % 1000 = 1 then now() end,
        case t % 9 when 0 then 'good' when 1 then 'bad' end, t % 8 = 0
      from generate_series(1, (? + 1) / 2) t\
      """;

  private static final String MESSAGES =
      """
      insert into message (id, account, ticket, message, agent, by_bot, happened_at, outcome, gap,
        fingerprint, review, quotes, score, fit, need, acknowledgement, understanding, action,
        exploration, channel, brand, team, flags, counted)
      select m, case when (m + 1) / 2 % 10 = 0 then 'small' else 'big' end, 't' || (m + 1) / 2,
        'm' || m, 'a' || m % 500, false, now() - interval '1826 days' + m * (interval '1826 days' / ?),
        'reviewed', m % 4, 'fingerprint of forty-three characters and more',
        replace(replace(replace(replace($review$REVIEW$review$, '<m>', m::text),
          '<t>', ((m + 1) / 2)::text), '<a>', (m % 500)::text),
          '<account>', case when (m + 1) / 2 % 10 = 0 then 'small' else 'big' end),
        true, m % 101, 1 + m % 5, (m * 7 % 13) % 4, m % 3, m / 3 % 3, m / 7 % 3, m / 11 % 3,
        (array['email', 'chat', 'webform'])[1 + m % 3],
        case when m % 2 = 0 then 'north' else 'south' end, 'team ' || m % 500 / 25,
        case when m % 20 = 0 then 'policy_wall' when m % 10 = 3 then 'personal' else '' end, true
      from generate_series(1, ?) m\
      """;

  private static final String QUOTE =
      "{\"message\":\"m<m>\",\"start\":0,\"end\":60,"
          + "\"quote\":\"I have been waiting for nine days and my daughter's birthday\"}";

  private static final String REVIEW =
      "{\"conversation\":\"t<t>\",\"message\":\"m<m>\",\"index\":1,\"messages\":[\"m<m>\"],"
          + "\"agent\":\"a<a>\",\"by\":\"agent\",\"score\":40,\"fit\":2,"
          + "\"need\":{\"level\":3,\"emotions\":[\"frustration\"],\"cues\":[]},\"marks\":{"
          + "\"acknowledgement\":{\"level\":1,\"evidence\":[QUOTE]},"
          + "\"understanding\":{\"level\":0,\"evidence\":[]},"
          + "\"action\":{\"level\":1,\"evidence\":[QUOTE]},"
          + "\"exploration\":{\"level\":0,\"evidence\":[]}},\"flags\":[],\"gap\":2,"
          + "\"gaps\":{\"emotional\":1,\"cognitive\":2,\"compassionate\":0},\"confidence\":0.8,"
          + "\"feedback\":{\"worked\":null,\"try\":\"Say when it comes.\"},\"shift\":null,"
          + "\"rubric\":\"default@1\",\"scorer\":\"embedded@1\",\"account\":\"<account>\","
          + "\"ticket\":\"t<t>\"}";

  private static final String NOTES =
      """
      insert into note (account, ticket, message, agent, kind, state, closed_at, planned_at,
        due_at, claims, attempts, settled_at, vendor_note)
      select account, ticket, message, agent, 'coaching',
        case when id % 10000 = 10 then 'planned' else 'written' end, happened_at, happened_at,
        happened_at, 1, 0, happened_at, 'v' || id
      from message where id % 10 = 0 order by id\
      """;

  private static final String MARKS =
      """
      insert into note_mark (account, mark, note)
      select account, 'AT-' || lpad((id / 100000000)::text, 4, '0') || '-'
        || lpad((id / 10000 % 10000)::text, 4, '0') || '-' || lpad((id % 10000)::text, 4, '0'), id
      from note\
      """;

  private final DataSource database;
  private final long reviews;

  Filling(DataSource database, long reviews) {
    this.database = database;
    this.reviews = reviews;
  }

  /** One transaction that empties and fills needs no log of its rows. */
  void fill() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      Indexes indexes = Indexes.dropped(sql);
      connection.setAutoCommit(false);
      sql.execute(TABLES);
      sql.execute(ACCOUNTS);
      told(sql, "tickets", TICKETS.replace("?", Long.toString(reviews)));
      told(
          sql,
          "messages",
          MESSAGES
              .replace("?", Long.toString(reviews))
              .replace("REVIEW", REVIEW.replace("QUOTE", QUOTE)));
      sql.execute("select setval(pg_get_serial_sequence('message', 'id'), max(id)) from message");
      told(sql, "notes", NOTES);
      sql.execute(MARKS);
      FillingDays.fill(sql);
      connection.commit();
      connection.setAutoCommit(true);
      indexes.makeAgain(sql);
      told(sql, "cleaned", "vacuum (freeze, analyze)");
    }
  }

  private static void told(Statement sql, String what, String statement) throws SQLException {
    long began = System.nanoTime();
    sql.execute(statement);
    System.err.printf("%s: %d s%n", what, Duration.ofNanos(System.nanoTime() - began).toSeconds());
  }
}
