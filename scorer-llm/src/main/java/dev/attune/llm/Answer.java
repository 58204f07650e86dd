package dev.attune.llm;

import dev.attune.assessment.Cue;
import dev.attune.assessment.Emotion;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads an answer and believes it only as a whole: every level in range, every flag and emotion
 * known, every quote found letter by letter in the message it names.
 */
final class Answer {

  private static final int MOST_CUES = 3;

  /** Flags that what is missing may show: no words need stand for them. */
  private static final Set<Flag> IN_THE_WHOLE =
      Set.of(Flag.CANNED, Flag.EMPATHY_WITHOUT_ACTION, Flag.DISMISSIVE);

  private final Excerpt excerpt;

  private Answer(Excerpt excerpt) {
    this.excerpt = excerpt;
  }

  /**
   * @throws Unacceptable naming the first thing that can't be believed
   */
  static Found read(String answer, Excerpt excerpt) {
    JsonObject all = AnswerJson.object(answer);
    Answer reading = new Answer(excerpt);
    JsonObject marks = AnswerJson.object(all, "marks");
    return new Found(
        reading.need(AnswerJson.object(all, "need")),
        new Marks(
            reading.mark(marks, MarkName.ACKNOWLEDGEMENT),
            reading.mark(marks, MarkName.UNDERSTANDING),
            reading.mark(marks, MarkName.ACTION),
            reading.mark(marks, MarkName.EXPLORATION)),
        reading.flags(all));
  }

  private Need need(JsonObject need) {
    int level = AnswerJson.level(need, "level", Need.SEVERE);
    Set<Emotion> emotions = new TreeSet<>();
    for (String emotion : AnswerJson.strings(need, "emotions")) {
      emotions.add(known(Emotion.values(), emotion, "emotion"));
    }
    List<Cue> cues =
        AnswerJson.objects(need, "cues").stream().limit(MOST_CUES).map(this::cue).toList();
    return new Need(level, level, emotions, cues, AnswerJson.truth(need, "helpWanted"));
  }

  private Cue cue(JsonObject cue) {
    Shown shown = shown(cue);
    if (!shown.by().equals("customer")) {
      throw new Unacceptable("a cue must quote a customer's message, not " + shown.label());
    }
    return new Cue(quoted(shown, cue), AnswerJson.truth(cue, "answered"));
  }

  private Mark mark(JsonObject marks, MarkName name) {
    JsonObject mark = AnswerJson.object(marks, name.label());
    int level = AnswerJson.level(mark, "level", Mark.STRONG);
    List<Evidence> evidence =
        AnswerJson.objects(mark, "evidence").stream()
            .map(this::ofReply)
            .distinct()
            .sorted()
            .toList();
    if (level > 0 && evidence.isEmpty()) {
      throw new Unacceptable(name.label() + " above 0 needs evidence");
    }
    return new Mark(level, level, level == 0 ? List.of() : evidence);
  }

  private Flags flags(JsonObject all) {
    List<FlagFinding> findings = AnswerJson.objects(all, "flags").stream().map(this::flag).toList();
    if (findings.stream().map(FlagFinding::flag).distinct().count() != findings.size()) {
      throw new Unacceptable("a flag is named twice");
    }
    return new Flags(findings);
  }

  private FlagFinding flag(JsonObject flag) {
    Flag name = known(Flag.values(), AnswerJson.string(flag, "name"), "flag");
    List<Evidence> evidence =
        AnswerJson.objects(flag, "evidence").stream()
            .map(quote -> name == Flag.DISMISSIVE ? anywhere(quote) : ofReply(quote))
            .distinct()
            .toList();
    if (evidence.isEmpty() && !IN_THE_WHOLE.contains(name)) {
      throw new Unacceptable("the flag " + name.label() + " needs evidence");
    }
    return new FlagFinding(name, 1, true, evidence);
  }

  private Evidence ofReply(JsonObject quote) {
    Shown shown = shown(quote);
    if (!shown.ofReply()) {
      throw new Unacceptable("evidence must quote the reply, not " + shown.label());
    }
    return quoted(shown, quote);
  }

  /** What was passed over stands in the customer's message. */
  private Evidence anywhere(JsonObject quote) {
    return quoted(shown(quote), quote);
  }

  private Shown shown(JsonObject quote) {
    String label = AnswerJson.string(quote, "message");
    return excerpt
        .labelled(label)
        .orElseThrow(() -> new Unacceptable("there is no message " + label));
  }

  private static Evidence quoted(Shown shown, JsonObject quote) {
    String words = AnswerJson.string(quote, "quote");
    if (shown.ofReply() && shown.whole(words)) {
      throw new Unacceptable("a quote must be a phrase or sentence, never the whole message");
    }
    return shown
        .find(words)
        .orElseThrow(
            () -> new Unacceptable(shown.label() + " does not say, letter by letter: " + words));
  }

  private static <E extends Enum<E>> E known(E[] all, String label, String what) {
    return Stream.of(all)
        .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(label))
        .findFirst()
        .orElseThrow(() -> new Unacceptable("there is no " + what + " " + label));
  }
}
