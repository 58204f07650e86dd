package dev.attune.export;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.assessment.Emotion;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Gap;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Shift;
import dev.attune.feedback.Feedback;
import dev.attune.text.Span;
import dev.attune.ticket.MessageId;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the assessment out of a row's JSON object. */
final class ReviewReading {

  private ReviewReading() {}

  static ReviewRow.Reviewed review(JsonObject row) {
    return new ReviewRow.Reviewed(
        assessment(row),
        feedback(row.getJsonObject("feedback")),
        OriginReading.note(row),
        VoicesReading.voices(row));
  }

  private static Assessment assessment(JsonObject row) {
    return new Assessment(
        need(row.getJsonObject("need")),
        marks(row.getJsonObject("marks")),
        new Flags(objects(row, "flags", ReviewReading::flag)),
        row.getInt("score"),
        gap(row),
        row.getJsonNumber("confidence").doubleValue(),
        row.isNull("shift") ? null : label(Shift.class, row.getString("shift")),
        row.getString("rubric"),
        row.getString("scorer"));
  }

  private static Need need(JsonObject need) {
    int level = need.getInt("level");
    // lines of earlier releases don't say it
    boolean wanted = need.getBoolean("helpWanted", true);
    Set<Emotion> emotions =
        need.getJsonArray("emotions").getValuesAs(JsonString.class).stream()
            .map(emotion -> label(Emotion.class, emotion.getString()))
            .collect(Collectors.toSet());
    return new Need(level, level, emotions, objects(need, "cues", ReviewReading::cue), wanted);
  }

  private static Cue cue(JsonObject cue) {
    return new Cue(evidence(cue), cue.getBoolean("answered"));
  }

  /** A mark that is not there was switched off. */
  private static Marks marks(JsonObject marks) {
    return new Marks(
        mark(marks, MarkName.ACKNOWLEDGEMENT),
        mark(marks, MarkName.UNDERSTANDING),
        mark(marks, MarkName.ACTION),
        mark(marks, MarkName.EXPLORATION),
        Stream.of(MarkName.values())
            .filter(name -> !marks.containsKey(name.label()))
            .collect(Collectors.toSet()));
  }

  private static Mark mark(JsonObject marks, MarkName name) {
    if (!marks.containsKey(name.label())) {
      return Mark.NONE;
    }
    JsonObject mark = marks.getJsonObject(name.label());
    int level = mark.getInt("level");
    return new Mark(level, level, objects(mark, "evidence", ReviewReading::evidence));
  }

  private static FlagFinding flag(JsonObject flag) {
    return new FlagFinding(
        label(Flag.class, flag.getString("name")),
        1,
        true,
        objects(flag, "evidence", ReviewReading::evidence));
  }

  private static Gap gap(JsonObject row) {
    JsonObject gaps = row.getJsonObject("gaps");
    return new Gap(
        gaps.getInt("emotional"),
        gaps.getInt("cognitive"),
        gaps.getInt("compassionate"),
        row.getInt("gap"));
  }

  private static Feedback feedback(JsonObject feedback) {
    JsonObject evidence = feedback.getJsonObject("workedEvidence");
    return new Feedback(
        text(feedback, "worked"),
        evidence == null ? null : evidence(evidence),
        text(feedback, "try"));
  }

  private static Evidence evidence(JsonObject evidence) {
    return new Evidence(
        new MessageId(evidence.getString("message")),
        new Span(evidence.getInt("start"), evidence.getInt("end")),
        evidence.getString("quote"));
  }

  static <T> List<T> objects(JsonObject parent, String name, Function<JsonObject, T> reader) {
    return parent.getJsonArray(name).getValuesAs(JsonObject.class).stream().map(reader).toList();
  }

  static @Nullable String text(JsonObject parent, String name) {
    JsonValue value = parent.get(name);
    return value instanceof JsonString text ? text.getString() : null;
  }

  static <E extends Enum<E>> E label(Class<E> kind, String label) {
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(label)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no such " + kind.getSimpleName());
  }
}
