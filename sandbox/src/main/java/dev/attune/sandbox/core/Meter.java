package dev.attune.sandbox.core;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** Counts what an account spends, for assertions. Guarded by the desk's lock. */
public final class Meter {
  private final Map<String, Long> calls = new TreeMap<>();
  private final Map<String, Long> statuses = new TreeMap<>();
  private final Map<String, Long> principals = new TreeMap<>();
  private final Map<String, RateWindow> limits = new TreeMap<>();
  private long credits;
  private long throttled;

  /** Shows this window in the report. */
  public RateWindow watch(String name, RateWindow window) {
    limits.put(name, window);
    return window;
  }

  public Map<String, RateWindow> limits() {
    return limits;
  }

  /** Counts one call of this kind with its price. */
  public void count(String kind, String principal, long cost) {
    calls.merge(kind, 1L, Long::sum);
    principals.merge(principal, 1L, Long::sum);
    credits += cost;
  }

  public void answered(int status) {
    statuses.merge(Integer.toString(status), 1L, Long::sum);
    throttled += status == 429 ? 1 : 0;
  }

  public JsonObject report() {
    JsonObject windows = new JsonObject();
    limits.forEach(
        (name, w) ->
            windows.add(
                name,
                Json.object(
                    "limit", w.limit(),
                    "remaining", w.remaining(),
                    "max_used", w.maxUsed(),
                    "max_share", w.maxShare())));
    return Json.object(
        "calls", calls,
        "principals", principals,
        "statuses", statuses,
        "credits", credits,
        "throttled", throttled,
        "windows", windows);
  }

  public void clear() {
    calls.clear();
    statuses.clear();
    principals.clear();
    credits = 0;
    throttled = 0;
  }
}
