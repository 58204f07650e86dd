package dev.attune.sandbox.core;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Faults put in on demand: the next N calls of an endpoint, or a share of them. Thread-safe; with
 * the same seed and the same order of calls the same ones fail.
 */
public final class Faults {
  private final List<Fault> active = new ArrayList<>();
  private final Random random;
  private long sequence;
  private final Map<String, Long> struck = new TreeMap<>();

  public Faults(long seed) {
    random = new Random(seed);
  }

  /** Ways to fail; see the module's README. */
  public enum Kind {
    THROTTLE,
    THROTTLE_DATE,
    STATUS,
    CUT,
    DRIP,
    RESET_BEFORE,
    RESET_AFTER,
    LATE,
    WEBHOOK_DUPLICATE,
    WEBHOOK_REORDER;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** One fault; {@code left} counts down and is below 0 for "no end". */
  public static final class Fault {
    final String id;
    final JsonObject asked;
    final Kind kind;
    final String vendor;
    final String method;
    final Pattern path;
    final double probability;
    private long left;

    Fault(String id, JsonObject asked) {
      this.id = id;
      this.asked = asked;
      this.kind = Kind.valueOf(required(asked).replace('-', '_').toUpperCase(Locale.ROOT));
      this.vendor = Json.string(asked, "vendor").orElse("");
      this.method = Json.string(asked, "method").orElse("");
      this.path = glob(Json.string(asked, "path").orElse("*"));
      this.probability = Json.string(asked, "probability").map(Double::parseDouble).orElse(1.0);
      this.left = Json.number(asked, "next").orElse(asked.has("probability") ? -1L : 1L);
    }

    public Kind kind() {
      return kind;
    }

    /** A whole number of the fault's description, or this default. */
    public long number(String name, long otherwise) {
      return Json.number(asked, name).orElse(otherwise);
    }

    private static String required(JsonObject asked) {
      return Json.string(asked, "kind")
          .orElseThrow(() -> new IllegalArgumentException("A fault needs a kind"));
    }

    private static Pattern glob(String glob) {
      return Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
    }

    private boolean fits(String vendorName, String calledMethod, String calledPath) {
      return left != 0
          && (vendor.isEmpty() || vendor.equals(vendorName))
          && (method.isEmpty() || method.equalsIgnoreCase(calledMethod))
          && path.matcher(calledPath).matches();
    }
  }

  /** Adds a fault and returns its id; refuses an unknown kind. */
  public synchronized String add(JsonObject asked) {
    Fault fault = new Fault("fault-" + ++sequence, asked);
    active.add(fault);
    return fault.id;
  }

  /** The fault that strikes this call, if any does. Webhook faults strike only webhooks. */
  public synchronized Optional<Fault> draw(String vendor, String method, String path) {
    for (Fault fault : active) {
      boolean webhook = fault.kind.name().startsWith("WEBHOOK");
      if (webhook == method.equals("WEBHOOK")
          && fault.fits(vendor, method.equals("WEBHOOK") ? fault.method : method, path)
          && random.nextDouble() < fault.probability) {
        fault.left = fault.left > 0 ? fault.left - 1 : fault.left;
        struck.merge(fault.kind.label(), 1L, Long::sum);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  public synchronized void clear() {
    active.clear();
  }

  public synchronized JsonObject report() {
    JsonArray all = new JsonArray();
    for (Fault fault : active) {
      JsonObject one = fault.asked.deepCopy();
      one.addProperty("id", fault.id);
      one.addProperty("left", fault.left);
      all.add(one);
    }
    JsonObject by = new JsonObject();
    struck.forEach(by::addProperty);
    long sum = struck.values().stream().mapToLong(Long::longValue).sum();
    return Json.object("faults", all, "struck", sum, "struckBy", by);
  }
}
