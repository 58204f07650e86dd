package dev.attune.deploy.ledger;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.ticket.TicketId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Files a review where it can be found, by its levels, flags and tags, and counts it by day. */
public final class Shelf {

  private static final int LONGEST_TEAM = 200;
  private static final int LONGEST_LABEL = 120;
  private static final int LONGEST_URL = 2000;

  private final Handle handle;
  private final Rollup rollup;

  Shelf(Handle handle, Rollup rollup) {
    this.handle = handle;
    this.rollup = rollup;
  }

  /** Files a message's review that was just entered, in the place of an earlier one. */
  public void file(TicketId ticket, Entry entry) {
    ReviewRow row = entry.row();
    Assessment assessment =
        row.outcome() instanceof Reviewed reviewed ? reviewed.assessment() : null;
    Update update =
        handle
            .createUpdate(
                "update message set score = :score, fit = :fit, need = :need,"
                    + " acknowledgement = :acknowledgement, understanding = :understanding,"
                    + " action = :action, exploration = :exploration, channel = :channel,"
                    + " team = :team, brand = :brand, flags = :flags, ticket_url = :url"
                    + " where account = :account and message = :message")
            .bind("account", ticket.account())
            .bind("message", row.message().value())
            .bind("channel", row.origin().channel().label())
            .bind("team", Columns.atMost(LONGEST_TEAM, row.origin().group()))
            .bind("brand", Columns.atMost(LONGEST_TEAM, row.origin().brand()))
            .bindByType(
                "url",
                row.origin().ticketUrl() == null
                        || row.origin().ticketUrl().toString().length() > LONGEST_URL
                    ? null
                    : row.origin().ticketUrl().toString(),
                String.class);
    levels(update, assessment);
    update.execute();
    label(ticket.account(), entry, assessment);
    rollup.putIn(ticket.account(), row.message().value());
  }

  private static void levels(Update update, @Nullable Assessment assessment) {
    level(update, "score", assessment == null ? null : assessment.score());
    level(update, "fit", assessment == null ? null : assessment.fit());
    level(update, "need", assessment == null ? null : assessment.need().level());
    for (MarkName name : MarkName.values()) {
      level(update, name.label(), assessment == null ? null : assessment.marks().of(name).level());
    }
    update.bind("flags", flags(assessment).stream().collect(Collectors.joining(" ")));
  }

  private static void level(Update update, String name, @Nullable Integer level) {
    update.bindByType(name, level, Integer.class);
  }

  private void label(String account, Entry entry, @Nullable Assessment assessment) {
    of(
            "delete from message_label where message = (select id from message"
                + " where account = :account and message = :message)",
            account,
            entry)
        .execute();
    Set<String> labels = new LinkedHashSet<>();
    flags(assessment).forEach(flag -> labels.add("flag:" + flag));
    entry.row().origin().tags().forEach(tag -> labels.add("tag:" + tag));
    for (String label : labels) {
      if (label.length() <= LONGEST_LABEL) {
        of(
                "insert into message_label (message, label, happened_at) select id, :label, :at"
                    + " from message where account = :account and message = :message",
                account,
                entry)
            .bind("label", label)
            .bind("at", entry.happenedAt())
            .execute();
      }
    }
  }

  private Update of(String sql, String account, Entry entry) {
    return handle
        .createUpdate(sql)
        .bind("account", account)
        .bind("message", entry.row().message().value());
  }

  private static List<String> flags(@Nullable Assessment assessment) {
    return assessment == null
        ? List.of()
        : assessment.flags().raised().stream()
            .map(FlagFinding::flag)
            .map(flag -> flag.label())
            .toList();
  }
}
