package dev.attune.deploy.ledger;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.calibration.Rating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rating as columns. */
final class RatingColumns {

  private static final char OFF = '-';

  private RatingColumns() {}

  /** Levels in the order A U C E. */
  static String levels(Rating rating) {
    return Stream.of(MarkName.values())
        .map(rating.marks()::get)
        .map(level -> level == null ? String.valueOf(OFF) : level.toString())
        .collect(Collectors.joining());
  }

  static String flags(Rating rating) {
    return rating.flags().stream().map(Flag::label).collect(Collectors.joining(" "));
  }

  /** Empty where the reply was passed over. */
  static Optional<Rating> rating(ResultSet row) throws SQLException {
    Integer need = whole(row, "need");
    if (need == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Rating(
            need,
            marks(row.getString("levels")),
            raised(row.getString("flags")),
            row.getInt("fit"),
            whole(row, "accuracy"),
            whole(row, "awareness")));
  }

  private static Map<MarkName, Integer> marks(String levels) {
    Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
    int place = 0;
    for (MarkName name : MarkName.values()) {
      char level = levels.charAt(place++);
      if (level != OFF) {
        marks.put(name, level - '0');
      }
    }
    return marks;
  }

  private static Set<Flag> raised(String labels) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Stream.of(Objects.requireNonNullElse(labels, "").split(" ", -1))
        .filter(label -> !label.isEmpty())
        .map(label -> Flag.valueOf(label.toUpperCase(Locale.ROOT)))
        .forEach(flags::add);
    return flags;
  }

  private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }
}
