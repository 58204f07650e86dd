package dev.attune.verdict;

import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * QA's word on all four marks of a reply, and on what no machine can rate. It stands beside the
 * machine's marks and never changes them. A later verdict takes the place of an earlier one, which
 * is kept.
 *
 * @param by who said it
 * @param overruled the marks on which QA differed from the machine when it was said; empty: agreed
 * @param rulings one for each mark
 * @param accuracy 0 to 100: whether the answer is right; null where it wasn't rated
 * @param awareness 0 to 100: whether what mattered beyond the words was seen; null likewise
 */
public record Verdict(
    String by,
    Instant at,
    List<MarkName> overruled,
    Map<MarkName, Ruling> rulings,
    @Nullable Integer accuracy,
    @Nullable Integer awareness) {

  /** The best that accuracy and awareness can be. */
  public static final int FULL = 100;

  public Verdict {
    overruled = List.copyOf(overruled);
    rulings = Collections.unmodifiableMap(new EnumMap<>(rulings));
    if (rulings.size() != MarkName.values().length) {
      throw new IllegalArgumentException("a verdict rules on every mark");
    }
    requireItem(accuracy, "accuracy");
    requireItem(awareness, "awareness");
  }

  /** On the marks alone. */
  public Verdict(String by, Instant at, List<MarkName> overruled, Map<MarkName, Ruling> rulings) {
    this(by, at, overruled, rulings, null, null);
  }

  private static void requireItem(@Nullable Integer item, String name) {
    if (item != null && (item < 0 || item > FULL)) {
      throw new IllegalArgumentException(name + " is 0 to " + FULL + ", not " + item);
    }
  }

  /** The same with what QA says of the two that no machine rates. */
  public Verdict with(@Nullable Integer accuracy, @Nullable Integer awareness) {
    return new Verdict(by, at, overruled, rulings, accuracy, awareness);
  }

  /**
   * A verdict on the machine's marks.
   *
   * @throws IllegalArgumentException when a mark is overruled without a reason
   */
  public static Verdict on(Marks marks, String by, Instant at, Map<MarkName, Ruling> rulings) {
    List<MarkName> overruled = new ArrayList<>();
    rulings.forEach(
        (name, ruling) -> {
          if (ruling.level() != marks.of(name).level()) {
            require(!ruling.reason().isBlank(), name);
            overruled.add(name);
          }
        });
    return new Verdict(by, at, overruled, rulings);
  }

  private static void require(boolean reason, MarkName name) {
    if (!reason) {
      throw new IllegalArgumentException("say why the mark for " + name.label() + " is another");
    }
  }

  /** The ruling on a mark. */
  public Ruling on(MarkName name) {
    return Objects.requireNonNull(rulings.get(name));
  }

  public boolean agreed() {
    return overruled.isEmpty();
  }

  /** {@code agreed} or {@code overruled}, as exports and filters spell it. */
  public String label() {
    return agreed() ? "agreed" : "overruled";
  }
}
