package dev.attune.deploy.ledger;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.ticket.TicketId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Files a review where it can be found, by its levels, flags and tags, and counts it by day. */
final class Shelf {

  /** Of {@code message}, with parameters of the same names. */
  static final List<String> COLUMNS =
      List.of(
          "score",
          "fit",
          "need",
          "acknowledgement",
          "understanding",
          "action",
          "exploration",
          "channel",
          "team",
          "brand",
          "flags",
          "ticket_url");

  /** What a label holds of its review. */
  static final String HELD =
      "happened_at, account, agent, team, channel, need, fit, gap, score, outcome";

  /** A review's label; that of its note where there is one. */
  private static final String LABELLED =
      "insert into message_label (message, label, note, "
          + HELD
          + ") select m.id, LABEL || case LABEL when 'note:' then SHOWN else '' end,"
              .replace("LABEL", "cast(:label as varchar)")
              .replace("SHOWN", NoteLabels.SHOWN)
          + " coalesce("
          + NoteLabels.SHOWN
          + ", 'none'), m."
          + HELD.replace(", ", ", m.")
          + " from message m left join note n on n.account = m.account and n.message = m.message"
          + " where m.account = :account and m.message = :message"
          + " and (n.id is not null or cast(:label as varchar) <> 'note:')";

  private static final String TAG = "tag:";
  private static final int LONGEST_TEAM = 200;
  private static final int LONGEST_LABEL = 120;
  private static final int LONGEST_URL = 2000;

  private final Handle handle;
  private final Rollup rollup;

  Shelf(Handle handle, Rollup rollup) {
    this.handle = handle;
    this.rollup = rollup;
  }

  /** Files a review from before there were shelves. */
  void file(TicketId ticket, Entry entry) {
    bind(
            handle
                .createUpdate(
                    "update message set "
                        + COLUMNS.stream()
                            .map(column -> column + " = :" + column)
                            .collect(Collectors.joining(", "))
                        + " where account = :account and message = :message")
                .bind("account", ticket.account())
                .bind("message", message(entry)),
            entry)
        .execute();
    label(ticket.account(), List.of(entry), true);
    rollup.putIn(ticket.account(), entry.row().message().value());
  }

  /** Binds what is filed of a review to {@link #COLUMNS}. */
  static <T extends SqlStatement<T>> T bind(T statement, Entry entry) {
    Origin origin = entry.row().origin();
    Assessment assessment = assessment(entry);
    String url = origin.ticketUrl() == null ? null : origin.ticketUrl().toString();
    statement
        .bind("channel", origin.channel().label())
        .bind("team", Columns.atMost(LONGEST_TEAM, origin.group()))
        .bind("brand", Columns.atMost(LONGEST_TEAM, origin.brand()))
        .bind("flags", String.join(" ", flags(assessment)))
        .bindByType(
            "ticket_url", url == null || url.length() > LONGEST_URL ? null : url, String.class);
    level(statement, "score", assessment == null ? null : assessment.score());
    level(statement, "fit", assessment == null ? null : assessment.fit());
    level(statement, "need", assessment == null ? null : assessment.need().level());
    for (MarkName name : MarkName.values()) {
      Integer level = assessment == null ? null : assessment.marks().of(name).level();
      level(statement, name.label(), level);
    }
    return statement;
  }

  private static <T extends SqlStatement<T>> void level(
      T statement, String name, @Nullable Integer level) {
    statement.bindByType(name, level, Integer.class);
  }

  /**
   * Labels reviews that are entered.
   *
   * @param known whether they may have labels already, which go
   */
  void label(String account, List<Entry> entries, boolean known) {
    if (known && !entries.isEmpty()) {
      new NoteLabels(handle).hold(account, entries.stream().map(Shelf::message).toList());
      Rows.write(
          handle,
          "delete from message_label where message = (select id from message"
              + " where account = :account and message = :message)",
          entries,
          (batch, entry) -> name(batch, account, entry));
    }
    Rows.write(
        handle,
        LABELLED,
        entries.stream().flatMap(entry -> labelled(account, entry)).toList(),
        (batch, one) -> name(batch, account, one.entry()).bind("label", one.label()));
  }

  private record Labelled(Entry entry, String label) {}

  private static Stream<Labelled> labelled(String account, Entry entry) {
    return Stream.concat(
            Stream.of(Walk.EVERY, Walk.ACCOUNTS + account, NoteLabels.LABEL),
            labels(entry).stream())
        .map(label -> new Labelled(entry, label));
  }

  private static String message(Entry entry) {
    return entry.row().message().value();
  }

  private static PreparedBatch name(PreparedBatch batch, String account, Entry entry) {
    return batch.bind("account", account).bind("message", message(entry));
  }

  /** Those that are short enough. */
  private static Set<String> labels(Entry entry) {
    Set<String> labels = new TreeSet<>();
    flags(assessment(entry)).forEach(flag -> labels.add("flag:" + flag));
    entry.row().origin().tags().forEach(tag -> labels.add(TAG + tag));
    labels.removeIf(label -> label.length() > LONGEST_LABEL);
    return labels;
  }

  /** A review as the sums count it right after it was filed. */
  static Counted counted(TicketId ticket, Entry entry) {
    ReviewRow row = entry.row();
    Assessment assessment = assessment(entry);
    return new Counted(
        Counted.NO_ID,
        Counted.day(entry.happenedAt()),
        ticket.account(),
        ticket.number(),
        row.agent(),
        row.byBot(),
        Reviews.outcome(row),
        Reviews.reason(row),
        orEmpty(Columns.atMost(LONGEST_TEAM, row.origin().group())),
        orEmpty(Columns.atMost(LONGEST_TEAM, row.origin().brand())),
        row.origin().channel().label(),
        assessment == null ? 0 : assessment.gap().headline(),
        assessment == null ? 0 : assessment.need().level(),
        assessment == null ? 0 : assessment.fit(),
        assessment == null
            ? List.of()
            : Stream.of(MarkName.values()).map(assessment.marks()::of).map(Mark::level).toList(),
        Set.copyOf(flags(assessment)),
        labels(entry).stream()
            .filter(label -> label.startsWith(TAG))
            .map(label -> label.substring(TAG.length()))
            .toList());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable Assessment assessment(Entry entry) {
    return entry.row().outcome() instanceof Reviewed reviewed ? reviewed.assessment() : null;
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
