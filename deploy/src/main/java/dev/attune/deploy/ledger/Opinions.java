package dev.attune.deploy.ledger;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.MarkName;
import dev.attune.ticket.MessageId;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import dev.attune.verdict.Voices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** What people said of reviews, beside them; go with the review when it is forgotten. */
public final class Opinions {

  private static final int REASON = 1000;

  private final Handle handle;
  private final Rollup rollup;

  Opinions(Handle handle, Rollup rollup) {
    this.handle = handle;
    this.rollup = rollup;
  }

  /** Adds a verdict on what the machine assessed; it counts from now on, in the sums too. */
  public void say(String account, MessageId message, Assessment assessment, Verdict verdict) {
    var insert =
        of(
                handle.createUpdate(
                    "insert into verdict (account, message, said_by, said_at, levels, overruled,"
                        + " acknowledgement, understanding, action, exploration, accuracy,"
                        + " awareness) values (:account, :message, :by, :at, :levels, :overruled,"
                        + " :acknowledgement, :understanding, :action, :exploration, :accuracy,"
                        + " :awareness)"),
                account,
                message)
            .bind("by", verdict.by())
            .bind("at", verdict.at())
            .bind("levels", Corrections.levels(verdict))
            .bind("overruled", overruled(verdict))
            .bindByType("accuracy", verdict.accuracy(), Integer.class)
            .bindByType("awareness", verdict.awareness(), Integer.class);
    for (MarkName name : MarkName.values()) {
      Ruling ruling = verdict.on(name);
      insert.bind(name.label(), Columns.atMost(REASON, ruling.reason()));
    }
    insert.execute();
    of(
            handle.createUpdate(
                "update message set verdict = :label"
                    + " where account = :account and message = :message"),
            account,
            message)
        .bind("label", verdict.label())
        .execute();
    count(account, message, assessment, verdict);
  }

  /** Has a verdict count in the sums by day; in those of an older reply once it is filed. */
  void count(String account, MessageId message, Assessment assessment, Verdict verdict) {
    boolean counted = rollup.takeOut(account, message.value());
    new Corrections(handle).hear(account, message.value(), assessment, verdict);
    if (counted) {
      rollup.putIn(account, message.value());
    }
  }

  /** Opens a dispute. False when one is open already. */
  public boolean dispute(String account, MessageId message, String by, String reason, Instant now) {
    int marked =
        of(
                handle.createUpdate(
                    "update message set dispute = 'open' where account = :account"
                        + " and message = :message and (dispute is null or dispute <> 'open')"),
                account,
                message)
            .execute();
    if (marked == 1) {
      of(
              handle.createUpdate(
                  "insert into dispute (account, message, said_by, said_at, reason, state)"
                      + " values (:account, :message, :by, :at, :reason, 'open')"),
              account,
              message)
          .bind("by", Columns.atMost(Columns.WHO, by))
          .bind("at", now)
          .bind("reason", Columns.atMost(Columns.REASON, reason))
          .execute();
    }
    return marked == 1;
  }

  /** Answers the open dispute. False when there is none. */
  public boolean answer(
      String account, MessageId message, Dispute.State state, Dispute.Answer answer) {
    int answered =
        of(
                handle.createUpdate(
                    "update dispute set state = :state, answered_by = :by, answered_at = :at,"
                        + " answer = :answer where account = :account and message = :message"
                        + " and state = 'open'"),
                account,
                message)
            .bind("state", state.label())
            .bind("by", answer.by())
            .bind("at", answer.at())
            .bind("answer", Columns.atMost(Columns.REASON, answer.words()))
            .execute();
    if (answered > 0) {
      of(
              handle.createUpdate(
                  "update message set dispute = :state"
                      + " where account = :account and message = :message"),
              account,
              message)
          .bind(
              "state",
              voices(account, message).disputeEarlier() ? EarlierWords.LABEL : state.label())
          .execute();
    }
    return answered > 0;
  }

  /** A token of what a verdict or dispute would be said of right now. */
  public Optional<String> judged(String account, MessageId message) {
    return subject(account, message, "");
  }

  /** The same, which then stays so until the end of the transaction. */
  public Optional<String> hold(String account, MessageId message) {
    return subject(account, message, " for update");
  }

  private Optional<String> subject(String account, MessageId message, String held) {
    return of(
            handle.createQuery(
                "select "
                    + Subject.COLUMNS
                    + " from message where account = :account and message = :message"
                    + held),
            account,
            message)
        .map((row, context) -> Subject.of(row).token())
        .findOne();
  }

  /** The latest of each. */
  public Voices voices(String account, MessageId message) {
    Voices verdict =
        latest("verdict", account, message)
            .map((row, context) -> new Voices(verdict(row), null, row.getBoolean("earlier"), false))
            .findOne()
            .orElse(Voices.NONE);
    return latest("dispute", account, message)
        .map(
            (row, context) ->
                new Voices(
                    verdict.verdict(),
                    dispute(row),
                    verdict.verdictEarlier(),
                    row.getBoolean("earlier")))
        .findOne()
        .orElse(verdict);
  }

  private Query latest(String table, String account, MessageId message) {
    return of(
        handle.createQuery(
            "select * from "
                + table
                + " where account = :account and message = :message"
                + " order by id desc fetch first 1 rows only"),
        account,
        message);
  }

  /** All verdicts on a reply, the latest first. */
  public List<Verdict> verdicts(String account, MessageId message) {
    return of(
            handle.createQuery(
                "select * from verdict where account = :account and message = :message"
                    + " order by id desc"),
            account,
            message)
        .map((row, context) -> verdict(row))
        .list();
  }

  private static <T extends SqlStatement<T>> T of(T statement, String account, MessageId message) {
    return statement.bind("account", account).bind("message", message.value());
  }

  private static String overruled(Verdict verdict) {
    return Stream.of(MarkName.values())
        .map(name -> verdict.overruled().contains(name) ? "1" : "0")
        .collect(Collectors.joining());
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    Map<MarkName, Ruling> rulings = new EnumMap<>(MarkName.class);
    List<MarkName> overruled = new ArrayList<>();
    String levels = row.getString("levels");
    String differing = row.getString("overruled");
    int at = 0;
    for (MarkName name : MarkName.values()) {
      rulings.put(name, new Ruling(levels.charAt(at) - '0', row.getString(name.label())));
      if (differing.charAt(at) == '1') {
        overruled.add(name);
      }
      at++;
    }
    return new Verdict(row.getString("said_by"), Columns.time(row, "said_at"), overruled, rulings)
        .with(row.getObject("accuracy", Integer.class), row.getObject("awareness", Integer.class));
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    Dispute.State state =
        Dispute.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT));
    Dispute.@Nullable Answer answer =
        state == Dispute.State.OPEN
            ? null
            : new Dispute.Answer(
                row.getString("answered_by"),
                Columns.time(row, "answered_at"),
                row.getString("answer"));
    return new Dispute(
        row.getString("said_by"),
        Columns.time(row, "said_at"),
        row.getString("reason"),
        state,
        answer);
  }
}
