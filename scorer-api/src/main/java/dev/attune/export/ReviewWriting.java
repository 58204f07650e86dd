package dev.attune.export;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.assessment.Emotion;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Gap;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Need;
import dev.attune.assessment.Shift;
import dev.attune.feedback.Feedback;
import dev.attune.ticket.MessageId;
import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one row as a JSON object; the order of members is part of the format. */
final class ReviewWriting {

  private final JsonGenerator json;

  ReviewWriting(JsonGenerator json) {
    this.json = json;
  }

  void write(ReviewRow row, Extras extras) {
    json.writeStartObject();
    json.write("conversation", row.conversation());
    json.write("message", row.message().value());
    json.write("index", row.index());
    ReviewRow.Outcome outcome = row.outcome();
    if (outcome instanceof ReviewRow.Reviewed review) {
      reviewed(row, review);
    } else if (outcome instanceof ReviewRow.MergedInto merged) {
      json.write("mergedInto", merged.message().value());
    } else if (outcome instanceof ReviewRow.NotScored left) {
      json.write("unscored", left.told());
    }
    origin(row);
    if (outcome instanceof ReviewRow.Reviewed review) {
      new ExtraWriting(json).write(review, extras);
    }
    json.writeEnd();
  }

  private void reviewed(ReviewRow row, ReviewRow.Reviewed review) {
    strings("messages", row.messages().stream().map(MessageId::value).toList());
    author(row);
    assessment(review.assessment());
    feedback(review.feedback());
    text("shift", review.assessment().seenShift().map(Shift::label).orElse(null));
    json.write("rubric", review.assessment().rubric());
    json.write("scorer", review.assessment().scorer());
  }

  private void author(ReviewRow row) {
    text("agent", row.agent());
    json.write("by", row.by());
  }

  private void assessment(Assessment assessment) {
    json.write("score", assessment.score());
    json.write("fit", assessment.fit());
    need(assessment.need());
    json.writeStartObject("marks");
    for (MarkName name : MarkName.values()) {
      if (assessment.marks().shows(name)) {
        mark(name.label(), assessment.marks().of(name));
      }
    }
    json.writeEnd();
    json.writeStartArray("flags");
    assessment.flags().raised().forEach(this::flag);
    json.writeEnd();
    gap(assessment.gap());
    json.write("confidence", Columns.rounded(assessment.confidence()));
  }

  private void need(Need need) {
    json.writeStartObject("need");
    json.write("level", need.level());
    strings("emotions", need.emotions().stream().map(Emotion::label).toList());
    json.writeStartArray("cues");
    need.cues().forEach(this::cue);
    json.writeEnd();
    json.write("helpWanted", need.helpWanted());
    json.writeEnd();
  }

  private void cue(Cue cue) {
    json.writeStartObject();
    quote(cue.words());
    json.write("answered", cue.answered());
    json.writeEnd();
  }

  private void mark(String name, Mark mark) {
    json.writeStartObject(name);
    json.write("level", mark.level());
    evidence(mark.evidence());
    json.writeEnd();
  }

  private void flag(FlagFinding finding) {
    json.writeStartObject();
    json.write("name", finding.flag().label());
    evidence(finding.evidence());
    json.writeEnd();
  }

  private void gap(Gap gap) {
    json.write("gap", gap.headline());
    json.writeStartObject("gaps");
    json.write("emotional", gap.emotional());
    json.write("cognitive", gap.cognitive());
    json.write("compassionate", gap.compassionate());
    json.writeEnd();
  }

  private void feedback(Feedback feedback) {
    json.writeStartObject("feedback");
    text("worked", feedback.worked());
    text("try", feedback.toTry());
    Optional.ofNullable(feedback.workedEvidence()).ifPresent(this::workedEvidence);
    json.writeEnd();
  }

  private void workedEvidence(Evidence evidence) {
    json.writeStartObject("workedEvidence");
    quote(evidence);
    json.writeEnd();
  }

  private void evidence(List<Evidence> all) {
    json.writeStartArray("evidence");
    for (Evidence evidence : all) {
      json.writeStartObject();
      quote(evidence);
      json.writeEnd();
    }
    json.writeEnd();
  }

  private void quote(Evidence evidence) {
    quote(json, evidence);
  }

  static void quote(JsonGenerator json, Evidence evidence) {
    json.write("message", evidence.message().value());
    json.write("start", evidence.span().start());
    json.write("end", evidence.span().end());
    json.write("quote", evidence.quote());
  }

  private void origin(ReviewRow row) {
    if (row.noteKnown() && !(row.outcome() instanceof ReviewRow.Reviewed)) {
      author(row);
    }
    new OriginWriting(json).write(row);
  }

  private void strings(String name, Collection<String> values) {
    json.writeStartArray(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  private void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value);
    }
  }
}
