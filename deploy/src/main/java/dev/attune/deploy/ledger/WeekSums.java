package dev.attune.deploy.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What people's reviewed replies of a week came to. A dozen weeks are walked whenever somebody
 * looks at Today, so no more is summed up than is told of each.
 *
 * @param gaps the sum of their headline gaps
 * @param marks sums of the levels A U C E
 * @param severe replies to people in severe need
 */
public record WeekSums(long reviewed, long gaps, List<Long> marks, long severe) {

  static final String COLUMNS =
      " sum(reviewed) as reviewed, sum(3 * gap3 + 2 * gap2 + gap1 - gap_over1 - 2 * gap_over2"
          + " - 3 * gap_over3) as gaps, sum(need3) as severe, sum(acknowledgement) as a,"
          + " sum(understanding) as u, sum(action) as c, sum(exploration) as e";

  public WeekSums {
    marks = List.copyOf(marks);
  }

  static WeekSums of(ResultSet row) throws SQLException {
    return new WeekSums(
        row.getLong("reviewed"),
        row.getLong("gaps"),
        List.of(row.getLong("a"), row.getLong("u"), row.getLong("c"), row.getLong("e")),
        row.getLong("severe"));
  }

  /** The mean headline gap; 0 for none. */
  public double gap() {
    return mean(gaps);
  }

  /** Mean levels of A U C E, 0 to 2. */
  public List<Double> levels() {
    return marks.stream().map(this::mean).toList();
  }

  private double mean(long sum) {
    return reviewed == 0 ? 0 : (double) sum / reviewed;
  }
}
