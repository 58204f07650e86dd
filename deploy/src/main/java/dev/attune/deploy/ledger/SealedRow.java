package dev.attune.deploy.ledger;

import dev.attune.export.ReviewRow;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The row of a message whose review can't be opened: it says so, and others are told all the same.
 */
final class SealedRow {

  static final String WHY =
      "its review was sealed with another key; add that one to attune.secret-key";

  private SealedRow() {}

  static ReviewRow of(ResultSet row) throws SQLException {
    String ticket = row.getString("ticket");
    return new ReviewRow(
        ticket,
        new MessageId(row.getString("message")),
        0,
        List.of(),
        row.getString("agent"),
        row.getBoolean("by_bot"),
        new ReviewRow.NotScored(UnscoredReason.SET_ASIDE, WHY),
        new ReviewRow.Origin(
            row.getString("account"),
            ticket,
            null,
            Columns.time(row, "happened_at"),
            Channel.OTHER,
            "",
            "",
            List.of(),
            null,
            null),
        Map.of());
  }
}
