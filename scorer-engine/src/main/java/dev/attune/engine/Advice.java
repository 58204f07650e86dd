package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.engine.mirror.Mirror;
import dev.attune.engine.mirror.Mirrored;
import dev.attune.engine.rules.CueWords;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.FoundCue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one thing to try next time: a sentence that the agent could have written to this customer.
 * The customer's own clause is said back to them, and what follows it fits what was missing.
 */
final class Advice {

  private static final int MOST_WORDS = 35;
  private static final int FEWEST_QUOTED = 3;
  private static final int TELLING = 5;
  private static final double REPEATED = 0.75;

  /** How many sentences are judged at most before the coach keeps silent. */
  private static final int MOST_TRIED = 6;

  /** The cues that are looked at first, and all that are looked at where those give nothing. */
  private static final int FIRST = 3;

  private static final int ALL = 40;

  /** These are looked at first wherever they stand. */
  private static final Set<String> GRAVE =
      Set.of("LOSS", "DANGER", "ILLNESS", "HARDSHIP", "VULNERABLE");

  /** What a clause is worth for its place among the cues, the first of three being 0. */
  private static final int PER_RANK = 4;

  private static final int ANSWERED = 5;
  private static final int ASKED_EARLIER = 12;
  private static final int TOLD_EARLIER = 4;
  private static final int BESIDE = 6;

  /** Up to this need a customer who sounds pleased is taken to be. */
  private static final double GLAD = 1;

  private static final double SURE = 1.5;
  private static final double CALM = 0.7;

  /** What asks for nothing is nothing to come back to. */
  private static final Pattern IDLE =
      Pattern.compile(
          "(?i)\\b(do(n't| not) need anything|no (hurry|rush|complaint)|not urgent|heads[-"
              + " ]up)\\b");

  private static final Pattern CONGRATULATES =
      Pattern.compile(
          "(?i)congrat|happy tears|(wonderful|lovely|great|brilliant) news|so happy for you");

  private static final Pattern PASSED_ON =
      Pattern.compile(
          "(?i)\\b(sent|shown?|pass(ed)?|read|told|shared?)\\b.*\\b(this|it|that|on|to)\\b");

  private record Candidate(Mirrored said, int worth) {}

  private final Findings findings;
  private final List<Topic> topics;
  private final Frames frames;
  private final Harmless harmless;

  Advice(Findings findings, Assessment assessment, Harmless harmless) {
    this.findings = findings;
    this.frames = new Frames(findings, assessment.need().level());
    this.harmless = harmless;
    this.topics =
        Topic.due(assessment, glad(assessment.need().expected()), findings.found("act.done"));
  }

  private boolean glad(double need) {
    boolean praises =
        findings.cues().stream().anyMatch(cue -> CueWords.pleased(cue.cue().words().quote()));
    return (findings.pleased() && need < GLAD)
        || findings.replied(CONGRATULATES)
        || (praises && need < (findings.asked() ? CALM : SURE));
  }

  /** Empty where the gap is closed and nothing went wrong. */
  Optional<String> due() {
    return topics.isEmpty() || (topics.contains(Topic.PLEASED) && findings.replied(PASSED_ON))
        ? Optional.empty()
        : sentences()
            .filter(sentence -> sentence.split("\\s+", -1).length <= MOST_WORDS)
            .limit(MOST_TRIED)
            .filter(harmless::asPartOfIt)
            .findFirst();
  }

  private Stream<String> sentences() {
    List<FoundCue> all = findings.cues(ALL);
    Map<Boolean, List<FoundCue>> byTurn =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    cue -> all.indexOf(cue) < FIRST || GRAVE.contains(cue.family())));
    List<FoundCue> first = Objects.requireNonNull(byTurn.get(true));
    List<FoundCue> others = Objects.requireNonNull(byTurn.get(false));
    return Stream.of(first, others)
        .flatMap(
            cues ->
                Stream.<Function<Topic, Stream<String>>>of(
                    topic -> mirrored(topic, cues),
                    topic -> quoted(topic, cues, true),
                    topic -> named(topic, cues),
                    topic -> quoted(topic, cues, false)))
        .flatMap(way -> topics.stream().flatMap(way));
  }

  /** The most telling clause of the gravest unanswered cue first. */
  private Stream<String> mirrored(Topic topic, List<FoundCue> cues) {
    List<Candidate> candidates = new ArrayList<>();
    int rank = 0;
    for (FoundCue found : cues) {
      Cue cue = found.cue();
      int cost = PER_RANK * Math.min(FIRST, rank++) + (cue.answered() ? ANSWERED : 0);
      Mirror.of(findings.sentenceAround(cue.words())).stream()
          .filter(said -> findings.saidAlready(said.words()) < REPEATED)
          .filter(said -> !IDLE.matcher(said.from()).find())
          .map(
              said ->
                  new Candidate(
                      said, worth(topic, said) - cost - dealtWith(cue, said) - beside(cue, said)))
          .forEach(candidates::add);
    }
    return candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::worth).reversed())
        .flatMap(candidate -> frames.around(topic, candidate.said()));
  }

  private int worth(Topic topic, Mirrored said) {
    return said.worth() + frames.fits(topic, said);
  }

  /** What stands beside a cue in its sentence tells less, unless it is grave. */
  private static int beside(Cue cue, Mirrored said) {
    boolean inside =
        Mirror.of(cue.words().quote()).stream().anyMatch(own -> own.words().equals(said.words()));
    return inside || Frames.grave(said) ? 0 : BESIDE;
  }

  /** What was asked before the firm's last answer may have been answered by it. */
  private int dealtWith(Cue cue, Mirrored said) {
    boolean tells = said.form() == Mirrored.Form.STATEMENT;
    return !findings.earlier(cue.words()) ? 0 : tells ? TOLD_EARLIER : ASKED_EARLIER;
  }

  /** "Your discount code", where the clause around it can't be said back. */
  private Stream<String> named(Topic topic, List<FoundCue> cues) {
    return cues.stream()
        .flatMap(cue -> Mirror.thing(cue.cue().words().quote()).stream())
        .filter(thing -> findings.saidAlready(thing.words()) < REPEATED)
        .flatMap(thing -> frames.around(topic, thing));
  }

  /** The customer's words, letter by letter; first those that tell most. */
  private Stream<String> quoted(Topic topic, List<FoundCue> cues, boolean telling) {
    return cues.stream()
        .map(cue -> Quote.withoutLink(Quote.brief(cue.cue().words())))
        .filter(words -> fit(words.quote(), telling))
        .flatMap(words -> frames.quoting(topic, words.quote(), findings.asks(words)));
  }

  private static boolean fit(String words, boolean telling) {
    return !Quote.awkward(words)
        && !IDLE.matcher(words).find()
        && !Quote.dangles(words)
        && (Mirror.acts(words) || words.split("\\s+", -1).length >= TELLING)
        && Mirror.repeatable(words, telling)
        && words.split("\\s+", -1).length >= FEWEST_QUOTED
        && (!telling || CueWords.telling(words));
  }
}
