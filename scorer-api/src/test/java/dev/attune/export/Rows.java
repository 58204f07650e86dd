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
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Shift;
import dev.attune.feedback.Feedback;
import dev.attune.reply.UnscoredReason;
import dev.attune.text.Span;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Csat;
import dev.attune.ticket.MessageId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that tests export: the wedding dress of the rubric's examples, and what can go wrong. */
final class Rows {

  static final MessageId M1 = new MessageId("m1");
  static final MessageId M2 = new MessageId("m2");
  private static final Instant AT = Instant.parse("2026-01-05T11:02:00Z");
  static final ReviewRow.Origin FILE = ReviewRow.Origin.file(Channel.OTHER, null);
  static final ReviewRow.Origin TICKET =
      new ReviewRow.Origin(
          "shop",
          "4711",
          URI.create("https://shop.example.com/tickets/4711"),
          AT,
          Channel.EMAIL,
          "Vela",
          "Returns",
          List.of("wedding", "vip"),
          Csat.BAD,
          true);

  private Rows() {}

  static ReviewRow dress() {
    return row(new ReviewRow.Reviewed(assessment(Shift.WARM), advice(), ReviewRow.Note.NONE), FILE);
  }

  static ReviewRow ticket() {
    return noted(new ReviewRow.Note(ReviewRow.Note.State.WRITTEN, M1, AT));
  }

  static ReviewRow refused() {
    return noted(new ReviewRow.Note(ReviewRow.Note.State.REFUSED, null, AT, "it is closed"));
  }

  private static ReviewRow noted(ReviewRow.Note note) {
    return row(new ReviewRow.Reviewed(assessment(null), praise(), note), TICKET);
  }

  static ReviewRow merged() {
    return new ReviewRow(
        "c-1", M1, 0, List.of(), "a7", false, new ReviewRow.MergedInto(M2), FILE, Map.of());
  }

  static ReviewRow unscored(ReviewRow.Origin origin) {
    return new ReviewRow(
        "c-1",
        M2,
        1,
        List.of(),
        null,
        true,
        new ReviewRow.NotScored(UnscoredReason.NOTHING_TO_ANSWER),
        origin,
        Map.of());
  }

  static ReviewRow leftOut(ReviewRow.NotScored outcome) {
    return new ReviewRow("c-1", M2, 1, List.of(), null, true, outcome, TICKET, Map.of());
  }

  /** A review that says everything with these words. */
  static ReviewRow saying(String words) {
    Feedback advice = new Feedback(null, null, words);
    return new ReviewRow(
        words,
        M2,
        1,
        List.of(M2),
        words,
        false,
        new ReviewRow.Reviewed(assessment(null), advice, ReviewRow.Note.NONE),
        FILE,
        Map.of(M2, words));
  }

  private static ReviewRow row(ReviewRow.Outcome outcome, ReviewRow.Origin origin) {
    return new ReviewRow("c-1", M2, 1, List.of(M2), "a7", false, outcome, origin, Map.of());
  }

  private static Assessment assessment(@org.jspecify.annotations.Nullable Shift shift) {
    Evidence cue = quote(M1, 41, "my sister's wedding on Saturday");
    Evidence sorry = quote(M2, 0, "We apologise for the inconvenience");
    Evidence wait = quote(M2, 74, "Please allow");
    Evidence days = quote(M2, 87, "5-7 business days");
    return new Assessment(
        new Need(
            3,
            2.8,
            Set.of(Emotion.ANXIETY, Emotion.FRUSTRATION),
            List.of(new Cue(cue, false)),
            true),
        new Marks(
            new Mark(1, 0.9, List.of(sorry)),
            Mark.NONE,
            new Mark(1, 1.2, List.of(wait, days)),
            Mark.NONE),
        new Flags(
            List.of(
                new FlagFinding(Flag.CANNED, 0.9, true, List.of(sorry)),
                new FlagFinding(Flag.OVER_APOLOGY, 0.1, false, List.of(sorry)),
                new FlagFinding(Flag.DISMISSIVE, 0.8, true, List.of(cue)))),
        8,
        new Gap(0, 2, 1, 3),
        0.8349,
        shift,
        "default@1",
        "embedded@1");
  }

  private static Feedback advice() {
    return new Feedback(null, null, "Name the wedding first.");
  }

  private static Feedback praise() {
    return new Feedback("You gave a time frame.", quote(M2, 87, "5-7 business days"), null);
  }

  private static Evidence quote(MessageId message, int start, String words) {
    return new Evidence(message, new Span(start, start + words.length()), words);
  }
}
