package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Who did what and when. Names things by their ids; holds no text of a ticket and no secret. */
public final class Audit {

  private static final int WHO = 320;
  private static final int DEED = 40;
  private static final int THING = 500;

  private final Handle handle;

  Audit(Handle handle) {
    this.handle = handle;
  }

  public record Line(long id, Instant at, String who, String deed, String thing) {}

  public void note(Instant at, String who, String deed, String thing) {
    handle
        .createUpdate(
            "insert into audit (happened_at, who, deed, thing) values (:at, :who, :deed, :thing)")
        .bind("at", at)
        .bind("who", Objects.requireNonNull(Columns.atMost(WHO, who)))
        .bind("deed", Objects.requireNonNull(Columns.atMost(DEED, deed)))
        .bind("thing", Objects.requireNonNull(Columns.atMost(THING, thing)))
        .execute();
  }

  /** Lines before a line, newest first. */
  public List<Line> before(long id, int size) {
    return handle
        .createQuery(
            "select * from audit where id < :id order by id desc fetch first :size rows only")
        .bind("id", id)
        .bind("size", size)
        .map(
            (row, context) ->
                new Line(
                    row.getLong("id"),
                    Columns.time(row, "happened_at"),
                    row.getString("who"),
                    row.getString("deed"),
                    row.getString("thing")))
        .list();
  }
}
