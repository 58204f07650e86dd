package dev.attune.deploy.calibration;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that raters are compared by.
 *
 * @param label as the rubric and files spell it
 * @param kind {@code level} for need, marks and fit, {@code flag}, or {@code item} for what people
 *     alone rate
 * @param value what a rating says of it; empty where it says nothing
 */
record Measure(String label, String kind, Function<Rating, OptionalInt> value) {

  /** Need, the four marks, fit, every flag, and the items that people alone rate. */
  static final List<Measure> ALL =
      Stream.of(
              Stream.of(level("need", Rating::need)),
              Stream.of(MarkName.values()).map(Measure::mark),
              Stream.of(level("fit", Rating::fit)),
              Stream.of(Flag.values()).map(Measure::flag),
              Stream.of(item("accuracy", Rating::accuracy), item("awareness", Rating::awareness)))
          .flatMap(all -> all)
          .toList();

  private static Measure level(String label, Function<Rating, Integer> value) {
    return new Measure(label, "level", rating -> OptionalInt.of(value.apply(rating)));
  }

  private static Measure mark(MarkName name) {
    return new Measure(name.label(), "level", rating -> maybe(rating.marks().get(name)));
  }

  private static Measure flag(Flag flag) {
    return new Measure(
        flag.label(), "flag", rating -> OptionalInt.of(rating.flags().contains(flag) ? 1 : 0));
  }

  private static Measure item(String label, Function<Rating, @Nullable Integer> value) {
    return new Measure(label, "item", rating -> maybe(value.apply(rating)));
  }

  private static OptionalInt maybe(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(Objects.requireNonNull(value));
  }
}
