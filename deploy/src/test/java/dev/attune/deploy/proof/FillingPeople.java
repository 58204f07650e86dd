package dev.attune.deploy.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Who works on a filled ledger and what they did there, by SQL alone: an admin, a lead, two of QA
 * and an account for each agent; verdicts, disputes, calibrations and an audit log. Sums by day
 * stay as the machine had them.
 */
final class FillingPeople {

  /** The agent who signs in. */
  static final String AGENT = "a7@example.com";

  static final String ADMIN = "admin@example.com";

  /** Rates in every calibration. */
  static final String QA = "qa1@example.com";

  private static final List<String> STATEMENTS =
      List.of(
          """
          insert into staff (account, agent, mail, name)
          select account, 'a' || n, 'a' || n || '@example.com', 'Agent ' || n
          from (values ('big'), ('small')) accounts (account), generate_series(0, 499) n
          on conflict do nothing\
          """,
          """
          insert into person (mail, name, role, password, since)
          select 'a' || n || '@example.com', 'Agent ' || n, 'agent', '', now()
          from generate_series(0, 499) n
          union all select name || '@example.com', name, role, '', now()
          from (values ('admin', 'admin'), ('lead', 'lead'), ('qa1', 'qa'), ('qa2', 'qa'))
          others (name, role)\
          """,
          """
          insert into audit (happened_at, who, deed, thing)
          select now() - (200000 - n) * interval '10 minutes', 'qa' || 1 + n % 2 || '@example.com',
            case n % 3 when 0 then 'signed in' when 1 then 'gave a verdict' else 'exported' end,
            'review ' || n
          from generate_series(1, 200000) n\
          """,
          """
          insert into verdict (account, message, said_by, said_at, levels, overruled,
            acknowledgement, understanding, action, exploration)
          select m.account, m.message, 'qa1@example.com', m.happened_at + interval '1 day',
            concat(case when g.id % 1000 = 0 then (m.acknowledgement + 1) % 3
              else m.acknowledgement end, m.understanding, m.action, m.exploration),
            case when g.id % 1000 = 0 then '1000' else '0000' end,
            'The birthday is named.', '', '', ''
          from generate_series(500, (select max(id) from message), 500) g (id)
          join message m on m.id = g.id\
          """,
          """
          update message m set verdict =
            case when g.id % 1000 = 0 then 'overruled' else 'agreed' end
          from generate_series(500, (select max(id) from message), 500) g (id)
          where m.id = g.id\
          """,
          """
          insert into dispute (account, message, said_by, said_at, reason, state, answered_by,
            answered_at, answer)
          select m.account, m.message, m.agent || '@example.com', m.happened_at + interval '1 day',
            'The date was given in the mail before.',
            case when g.id % 9800 = 0 then 'open' when g.id % 1400 = 0 then 'upheld' else 'rejected' end,
            case when g.id % 9800 > 0 then 'qa1@example.com' end,
            case when g.id % 9800 > 0 then m.happened_at + interval '2 days' end,
            case when g.id % 9800 > 0 then 'Looked at.' end
          from generate_series(700, (select max(id) from message), 700) g (id)
          join message m on m.id = g.id\
          """,
          """
          update message m set dispute =
            case when g.id % 9800 = 0 then 'open' when g.id % 1400 = 0 then 'upheld' else 'rejected' end
          from generate_series(700, (select max(id) from message), 700) g (id)
          where m.id = g.id\
          """,
          """
          insert into calibration (name, made_by, made_at, drawn_from, seed, closed_at)
          select 'Week ' || n, 'admin@example.com', now(), '', n, case when n < 20 then now() end
          from generate_series(1, 20) n\
          """,
          """
          insert into calibration_rater (calibration, rater, place)
          select c.id, 'qa' || n || '@example.com', n - 1
          from calibration c, generate_series(1, 2) n\
          """,
          """
          insert into calibration_item (calibration, place, account, message, need, fit, levels,
            flags)
          select c.id, p, m.account, m.message, m.need, m.fit,
            concat(m.acknowledgement, m.understanding, m.action, m.exploration), m.flags
          from calibration c cross join generate_series(0, 199) p
          join message m on m.id = (select max(id) from message) - 200 * (c.seed - 1) - p\
          """,
          """
          insert into calibration_rating (calibration, place, rater, said_at, need, fit, levels,
            flags)
          select i.calibration, i.place, r.rater, now(), (i.need + (i.place + r.place) % 2) % 4,
            i.fit, i.levels, i.flags
          from calibration_item i join calibration c on c.id = i.calibration
          join calibration_rater r on r.calibration = i.calibration
          where c.closed_at is not null\
          """,
          "analyze");

  private FillingPeople() {}

  /** Once: a ledger that has people stays as it is. */
  static void fill(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      if (hasPeople(sql)) {
        return;
      }
      connection.setAutoCommit(false);
      for (String statement : STATEMENTS) {
        sql.execute(statement);
      }
      connection.commit();
      connection.setAutoCommit(true);
      // as it happens by itself where a server is at work
      sql.execute("vacuum");
    }
  }

  private static boolean hasPeople(Statement sql) throws SQLException {
    try (ResultSet row = sql.executeQuery("select exists (select 1 from person)")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
