package dev.attune.export;

import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorecard;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds beside the members and columns that all files have; always behind them.
 *
 * @param card a scorecard, whose items are members and columns; null for none
 * @param names what people are shown for the labels of marks and flags, where a rubric says so: a
 *     member of JSON Lines, since labels themselves never change
 */
public record Extras(@Nullable Scorecard card, Map<String, String> names) {

  public static final Extras NONE = new Extras(null, Map.of());

  public Extras {
    names = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(names));
  }

  public static Extras of(@Nullable Scorecard card, Rubric rubric) {
    return new Extras(card, rubric.additions().names());
  }

  Optional<Scorecard> scorecard() {
    return Optional.ofNullable(card);
  }
}
