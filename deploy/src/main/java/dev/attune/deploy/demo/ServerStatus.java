package dev.attune.deploy.demo;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;

/** How far the server is, as {@code /api/v1/status} tells it. */
record ServerStatus(JsonObject json) {

  /**
   * True when nothing is pending and every account has been asked for changes since.
   *
   * @param since such as the server's start: what its ledger held before proves nothing
   */
  boolean settledSince(Instant since) {
    return json.getBoolean("quiet", false)
        && accounts().stream().allMatch(account -> pulledSince(account, since));
  }

  /** How far, in a line. */
  String line() {
    return sum("tickets")
        + " tickets seen, "
        + sum("replies")
        + " replies looked at, "
        + accounts().stream().mapToLong(account -> count(notes(account), "written")).sum()
        + " of them noted, "
        + sum("pending")
        + " to do";
  }

  /** Each account that isn't at rest, and what is known of the reason. */
  List<String> unsettledSince(Instant since) {
    return accounts().stream()
        .filter(account -> !account.getBoolean("quiet", false) || !pulledSince(account, since))
        .map(ServerStatus::standing)
        .toList();
  }

  private static String standing(JsonObject account) {
    return account.getString("account")
        + ": "
        + count(account, "pending")
        + " to do, last asked for changes at "
        + account.getString("pulledAt", "no time yet")
        + (account.getBoolean("caughtUp", false) ? "" : ", more changes to come")
        + account.getString("lastError", "").replaceFirst("^(?=.)", ". ");
  }

  private List<JsonObject> accounts() {
    return json.getJsonArray("accounts").getValuesAs(JsonObject.class);
  }

  private static boolean pulledSince(JsonObject account, Instant since) {
    return account.get("pulledAt") instanceof JsonString at
        && Instant.parse(at.getString()).isAfter(since);
  }

  private static JsonObject notes(JsonObject account) {
    return account.get("notes") instanceof JsonObject notes ? notes : JsonValue.EMPTY_JSON_OBJECT;
  }

  private long sum(String figure) {
    return accounts().stream().mapToLong(account -> count(account, figure)).sum();
  }

  private static long count(JsonObject counts, String name) {
    return counts.get(name) instanceof JsonNumber number ? number.longValue() : 0;
  }
}
