package dev.attune.export;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Scorecard;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Writes what stands behind the members that all rows have. */
final class ExtraWriting {

  private static final int DECIMALS = 3;

  private final JsonGenerator json;

  ExtraWriting(JsonGenerator json) {
    this.json = json;
  }

  void write(ReviewRow.Reviewed review, Extras extras) {
    extras.scorecard().ifPresent(card -> card(card, review));
    names(extras.names());
    explanation(review.reasons());
  }

  private void card(Scorecard card, ReviewRow.Reviewed review) {
    json.writeStartObject("scorecard");
    json.write("name", card.label());
    json.writeStartObject("items");
    for (Scorecard.Item item : card.items()) {
      OptionalInt rating = CardRating.of(item, review);
      if (rating.isPresent()) {
        json.write(item.label(), rating.getAsInt());
      } else {
        json.writeNull(item.label());
      }
    }
    json.writeEnd();
    json.writeEnd();
  }

  private void names(Map<String, String> names) {
    if (!names.isEmpty()) {
      json.writeStartObject("names");
      names.forEach(json::write);
      json.writeEnd();
    }
  }

  private void explanation(List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      json.writeStartArray("explanation");
      reasons.forEach(this::reason);
      json.writeEnd();
    }
  }

  private void reason(Reason reason) {
    json.writeStartObject();
    json.write("about", reason.about());
    json.write("from", reason.from());
    json.write(
        "points", BigDecimal.valueOf(reason.points()).setScale(DECIMALS, RoundingMode.HALF_UP));
    json.writeStartArray("words");
    for (Evidence words : reason.words()) {
      json.writeStartObject();
      ReviewWriting.quote(json, words);
      json.writeEnd();
    }
    json.writeEnd();
    json.writeEnd();
  }
}
