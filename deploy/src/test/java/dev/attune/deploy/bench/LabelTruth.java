package dev.attune.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** That the labels of reviews tell what their reviews and notes are, whatever happened before. */
public final class LabelTruth {

  private static final String SHOWN =
      "coalesce(case n.state when 'sending' then 'planned' else n.state end, 'none')";

  private static final String NOTE =
      " left join note n on n.account = m.account and n.message = m.message";

  private static final Map<String, String> WRONG =
      Map.of(
          "labels with another state than their review's note",
          "select count(*) from message_label l join message m on m.id = l.message"
              + NOTE
              + " where l.note <> "
              + SHOWN,
          "labels of another state than they tell",
          "select count(*) from message_label l where l.label like 'note:%'"
              + " and (l.label <> 'note:' || l.note or l.note = 'none')",
          "notes without a label on their review",
          "select count(*) from message m"
              + NOTE
              + " where n.id is not null and not exists (select 1 from message_label l"
              + " where l.message = m.id and l.label = 'note:' || "
              + SHOWN
              + ")",
          "reviews that are not among all",
          "select count(*) from message m where not exists (select 1 from message_label l"
              + " where l.message = m.id and l.label = 'all')",
          "reviews that are not among their account's alone",
          "select count(*) from message m where (select count(*) from message_label l where"
              + " l.message = m.id and l.label like 'account:%') <> 1 or not exists (select 1 from"
              + " message_label l where l.message = m.id and l.label = 'account:' || m.account)",
          "labels of other levels than their review's",
          "select count(*) from message_label l join message m on m.id = l.message where concat("
              + told("l")
              + ") <> concat("
              + told("m")
              + ")");

  private LabelTruth() {}

  private static String told(String of) {
    return "X.happened_at, ',', X.account, ',', X.agent, ',', X.team, ',', X.channel, ',', X.need,"
            .replace("X", of)
        + " ',', X.fit, ',', X.gap, ',', X.score, ',', X.outcome".replace("X", of);
  }

  /** Fails where one is wrong; looks at all. */
  public static void require(DataSource database) {
    Map<String, Long> wrong = new TreeMap<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (Map.Entry<String, String> look : WRONG.entrySet()) {
        try (var rows = statement.executeQuery(look.getValue())) {
          rows.next();
          wrong.put(look.getKey(), rows.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    wrong.values().removeIf(count -> count == 0);
    assertThat(wrong).isEmpty();
  }
}
