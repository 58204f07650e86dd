package dev.attune.export;

import static dev.attune.export.ReviewReading.label;

import dev.attune.assessment.MarkName;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import dev.attune.verdict.Voices;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads verdict and dispute out of a row's JSON object. */
final class VoicesReading {

  private VoicesReading() {}

  static Voices voices(JsonObject row) {
    JsonObject verdict = row.getJsonObject("verdict");
    JsonObject dispute = row.getJsonObject("dispute");
    return verdict == null && dispute == null
        ? Voices.NONE
        : new Voices(
            verdict == null ? null : verdict(verdict),
            dispute == null ? null : dispute(dispute),
            verdict != null && verdict.getBoolean("earlier", false),
            dispute != null && dispute.getBoolean("earlier", false));
  }

  private static Verdict verdict(JsonObject verdict) {
    Map<MarkName, Ruling> rulings = new EnumMap<>(MarkName.class);
    List<MarkName> overruled = new ArrayList<>();
    JsonObject marks = verdict.getJsonObject("marks");
    for (MarkName name : MarkName.values()) {
      JsonObject mark = marks.getJsonObject(name.label());
      rulings.put(name, new Ruling(mark.getInt("level"), mark.getString("reason")));
      if (mark.getBoolean("overruled")) {
        overruled.add(name);
      }
    }
    return new Verdict(verdict.getString("by"), at(verdict), overruled, rulings)
        .with(item(verdict, "accuracy"), item(verdict, "awareness"));
  }

  private static @Nullable Integer item(JsonObject verdict, String name) {
    return verdict.containsKey(name) ? Integer.valueOf(verdict.getInt(name)) : null;
  }

  private static Dispute dispute(JsonObject dispute) {
    return new Dispute(
        dispute.getString("by"),
        at(dispute),
        dispute.getString("reason"),
        label(Dispute.State.class, dispute.getString("state")),
        answer(dispute.getJsonObject("answer")));
  }

  private static Dispute.@Nullable Answer answer(@Nullable JsonObject answer) {
    return answer == null
        ? null
        : new Dispute.Answer(answer.getString("by"), at(answer), answer.getString("words"));
  }

  private static Instant at(JsonObject said) {
    return Instant.parse(said.getString("at"));
  }
}
