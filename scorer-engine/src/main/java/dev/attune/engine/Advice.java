package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Gap;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.FoundCue;
import dev.attune.reply.AgentReply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one thing to try next time, built from this customer's own words. */
final class Advice {

  private static final List<Flag> WORST_FIRST =
      List.of(
          Flag.UNCLEAR,
          Flag.BLAME,
          Flag.POLICY_WALL,
          Flag.EMPATHY_WITHOUT_ACTION,
          Flag.EXCESS,
          Flag.OVER_APOLOGY,
          Flag.DISMISSIVE,
          Flag.CANNED);

  private static final int FEWEST_WORDS = 3;

  private Advice() {}

  /** Empty where the gap is closed and nothing went wrong. */
  static Optional<String> due(AgentReply reply, Assessment assessment, Findings findings) {
    Optional<String> topic = topic(assessment);
    if (topic.isEmpty()) {
      return Optional.empty();
    }
    return cues(findings).stream()
        .flatMap(cue -> sentences(topic.get(), cue).stream())
        .filter(sentence -> Harmless.asPartOf(reply, sentence))
        .findFirst();
  }

  /** What to speak about: a flag that hurts, else the largest shortfall. */
  private static Optional<String> topic(Assessment assessment) {
    Optional<String> flag =
        WORST_FIRST.stream()
            .filter(assessment.flags()::raised)
            .filter(raised -> raised != Flag.DISMISSIVE && raised != Flag.CANNED)
            .map(Flag::label)
            .findFirst();
    if (flag.isPresent()) {
      return flag;
    }
    if (assessment.gap().headline() > 0) {
      return Optional.of(shortfall(assessment.gap()));
    }
    return WORST_FIRST.stream().filter(assessment.flags()::raised).map(Flag::label).findFirst();
  }

  private static String shortfall(Gap gap) {
    int most = Math.max(gap.cognitive(), Math.max(gap.compassionate(), gap.emotional()));
    if (gap.cognitive() == most) {
      return "cognitive";
    }
    return gap.compassionate() == most ? "compassionate" : "emotional";
  }

  /** Cues that were passed over come first, then the others, each by its weight. */
  private static List<FoundCue> cues(Findings findings) {
    List<FoundCue> cues = new ArrayList<>(findings.cues());
    cues.removeIf(cue -> Quote.awkward(Quote.brief(cue.cue().words()).quote()) || tooShort(cue));
    cues.sort(Comparator.comparing(cue -> cue.cue().answered()));
    return cues;
  }

  /** One or two words say nothing by themselves. */
  private static boolean tooShort(FoundCue cue) {
    return cue.cue().words().quote().split("\\s+", -1).length < FEWEST_WORDS;
  }

  private static List<String> sentences(String topic, FoundCue cue) {
    Evidence words = Quote.brief(cue.cue().words());
    String family = cue.family().toLowerCase(Locale.ROOT);
    List<String> said = new ArrayList<>();
    for (String about : List.of(topic, "cognitive", "compassionate")) {
      Coaching.standard()
          .say(List.of("try." + about + "." + family, "try." + about), words.quote())
          .ifPresent(said::add);
    }
    return said;
  }
}
