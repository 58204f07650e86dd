package dev.attune.deploy.console;

import dev.attune.assessment.Flag;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Need;
import dev.attune.deploy.calibration.Rating;
import jakarta.ws.rs.core.Response.Status;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rating as pages send and show it; items that weren't rated are missing. */
public record RatingShown(
    int need,
    Map<String, Integer> marks,
    List<String> flags,
    int fit,
    @Nullable Integer accuracy,
    @Nullable Integer awareness) {

  public RatingShown {
    marks = Map.copyOf(marks);
    flags = List.copyOf(flags);
  }

  static RatingShown of(Rating rating) {
    Map<String, Integer> marks = new LinkedHashMap<>();
    rating.marks().forEach((name, level) -> marks.put(name.label(), level));
    return new RatingShown(
        rating.need(),
        marks,
        rating.flags().stream().map(Flag::label).toList(),
        rating.fit(),
        rating.accuracy(),
        rating.awareness());
  }

  /** Reads what a person has said: need, all four marks and fit at least. */
  static Rating read(Sent sent) {
    Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
    Sent sentMarks =
        sent.part("marks").orElseThrow(() -> Body.refused(Status.BAD_REQUEST, "marks is missing."));
    for (MarkName name : MarkName.values()) {
      marks.put(name, sentMarks.whole(name.label(), 0, Mark.STRONG));
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    sent.texts("flags").forEach(label -> flags.add(flag(label)));
    return new Rating(
        sent.whole("need", 0, Need.SEVERE),
        marks,
        flags,
        sent.whole("fit", Rating.WORST_FIT, Rating.BEST_FIT),
        maybe(sent.maybeWhole("accuracy", 0, Rating.FULL)),
        maybe(sent.maybeWhole("awareness", 0, Rating.FULL)));
  }

  private static Flag flag(String label) {
    return Stream.of(Flag.values())
        .filter(flag -> flag.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> Body.refused(Status.BAD_REQUEST, "There is no such flag. Nothing was changed."));
  }

  private static @Nullable Integer maybe(OptionalInt value) {
    return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
  }
}
