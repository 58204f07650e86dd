package dev.attune.rt.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's history.
 *
 * @param kind {@code Create}, {@code Correspond}, {@code Comment}, {@code Status} …
 * @param data a message's subject, with a line break behind it
 * @param ticket the ticket it was made on, also when that was merged into another since
 * @param before the status that was left, of a {@code Status} transaction
 * @param reduced true when the rest of it made no sense
 */
public record Transaction(
    @Nullable Long id,
    @JsonbProperty("Type") @Nullable String kind,
    @JsonbProperty("Creator") @Nullable Ref creator,
    @JsonbProperty("Created") @Nullable String created,
    @JsonbProperty("Data") @Nullable String data,
    @JsonbProperty("ObjectId") @Nullable Long ticket,
    @JsonbProperty("OldValue") @Nullable String before,
    @Nullable Boolean reduced) {

  public boolean is(String wanted) {
    return wanted.equals(kind);
  }

  /** The name of the user who made it; empty where RT doesn't say. */
  public String by() {
    return creator == null || creator.id() == null ? "" : creator.id();
  }
}
