package dev.attune.export;

import dev.attune.assessment.MarkName;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import dev.attune.verdict.Voices;
import jakarta.json.stream.JsonGenerator;
import org.jspecify.annotations.Nullable;

/** Writes verdict and dispute, where there are any. */
final class VoicesWriting {

  private final JsonGenerator json;

  VoicesWriting(JsonGenerator json) {
    this.json = json;
  }

  void write(Voices voices) {
    voices.heardVerdict().ifPresent(said -> verdict(said, voices.verdictEarlier()));
    voices.heardDispute().ifPresent(said -> dispute(said, voices.disputeEarlier()));
  }

  private void verdict(Verdict verdict, boolean earlier) {
    json.writeStartObject("verdict");
    json.write("outcome", verdict.label());
    json.write("by", verdict.by());
    json.write("at", verdict.at().toString());
    json.writeStartObject("marks");
    for (MarkName name : MarkName.values()) {
      Ruling ruling = verdict.on(name);
      json.writeStartObject(name.label());
      json.write("level", ruling.level());
      json.write("overruled", verdict.overruled().contains(name));
      json.write("reason", ruling.reason());
      json.writeEnd();
    }
    json.writeEnd();
    item("accuracy", verdict.accuracy());
    item("awareness", verdict.awareness());
    earlier(earlier);
    json.writeEnd();
  }

  private void item(String name, @Nullable Integer rating) {
    if (rating != null) {
      json.write(name, rating);
    }
  }

  private void earlier(boolean earlier) {
    if (earlier) {
      json.write("earlier", true);
    }
  }

  private void dispute(Dispute dispute, boolean earlier) {
    json.writeStartObject("dispute");
    json.write("state", dispute.state().label());
    json.write("by", dispute.by());
    json.write("at", dispute.at().toString());
    json.write("reason", dispute.reason());
    Dispute.Answer answer = dispute.answer();
    if (answer != null) {
      json.writeStartObject("answer");
      json.write("by", answer.by());
      json.write("at", answer.at().toString());
      json.write("words", answer.words());
      json.writeEnd();
    }
    earlier(earlier);
    json.writeEnd();
  }
}
