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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private static final int MOST_QUOTED = 12;
  private static final double REPEATED = 0.75;
  private static final int REPEATS = 8;
  private static final int TAKEN_UP = 30;
  private static final int NOT_WORTH_IT = -12;

  /** How many sentences are judged at most before the coach keeps silent. */
  private static final int MOST_TRIED = 8;

  /** The cues that are looked at first, and all that are looked at where those give nothing. */
  private static final int FIRST = 3;

  private static final int ALL = 40;

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
          "(?i)\\b(do(n't| not) need anything|before printing|our website|registered office|no"
              + " (hurry|rush|complaint)|not urgent|heads[- ]up)\\b");

  /** Repeated letter by letter, these would sound like mockery. */
  private static final Pattern HURRIED =
      Pattern.compile(
          "(?i)@|#|^as per|\\b(u|ur|r|pls|plz|lol|omg|hey|hiya|btw|thx|cos|w/|idk)\\b|^(hi|hello)"
              + " ");

  private static final Pattern CONGRATULATES =
      Pattern.compile(
          "(?i)congrat|happy tears|(wonderful|lovely|great|brilliant) news|so happy for you");

  private record Candidate(Mirrored said, int worth) {}

  private final Findings findings;
  private final Taken praised;
  private final List<Topic> topics;
  private final boolean gladly;
  private final Frames frames;
  private final Harmless harmless;

  /**
   * @param praised the agent's words that are praised, empty for none
   */
  Advice(Findings findings, Assessment assessment, Harmless harmless, String praised) {
    this.findings = findings;
    this.frames = new Frames(findings, assessment.need().level());
    this.harmless = harmless;
    this.praised = new Taken(praised);
    List<Topic> due = Topic.due(assessment, glad(assessment.need().expected()), helped(assessment));
    this.gladly = due.contains(Topic.PLEASED);
    this.topics = due;
  }

  /** True where the reply tells of some help that is neither vague nor left to the customer. */
  private boolean helped(Assessment assessment) {
    boolean some =
        assessment.marks().action().level() > 0
            && !findings.found("act.vague")
            && !findings.found("act.handed_back");
    return some || findings.found("act.done");
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
    return topics.isEmpty()
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
            .collect(Collectors.partitioningBy(cue -> all.indexOf(cue) < FIRST || grave(cue)));
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

  /** These are looked at first wherever they stand. */
  private static boolean grave(FoundCue cue) {
    return Kinds.grave(Kinds.of(cue.cue().words().quote()));
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
          .filter(said -> topic == Topic.PLEASED ? pleases(said) : !gladly || asks(said))
          .filter(said -> !IDLE.matcher(said.from()).find())
          .map(
              said ->
                  new Candidate(
                      said, worth(topic, said) - cost - dealtWith(cue, said) - beside(cue, said)))
          .forEach(candidates::add);
    }
    return candidates.stream()
        .filter(candidate -> candidate.worth() > NOT_WORTH_IT)
        .sorted(Comparator.comparingInt(Candidate::worth).reversed())
        .flatMap(candidate -> frames.around(topic, candidate.said()));
  }

  private int worth(Topic topic, Mirrored said) {
    int repeats = (int) Math.round(REPEATS * findings.saidAlready(said.words()));
    return said.worth()
        + frames.fits(topic, said)
        - repeats
        - (praised.up(said.words()) ? TAKEN_UP : 0);
  }

  private static boolean asks(Mirrored said) {
    return said.form() == Mirrored.Form.QUESTION || said.form() == Mirrored.Form.REQUEST;
  }

  private boolean pleases(Mirrored said) {
    return (findings.pleased() || CueWords.pleased(said.from()))
        && said.form() == Mirrored.Form.STATEMENT
        && (said.subject() != Mirrored.Subject.CUSTOMER || said.words().startsWith("your "))
        && !Frames.grave(said);
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
    boolean pleasant = topic == Topic.PLEASED;
    return cues.stream()
        .filter(cue -> pleasant ? CueWords.pleased(cue.cue().words().quote()) : !gladly)
        .map(cue -> Quote.withoutLink(Quote.brief(cue.cue().words())))
        .filter(words -> fit(words.quote(), telling))
        .filter(words -> telling || (findings.asks(words) && !findings.earlier(words)))
        .flatMap(words -> frames.quoting(topic, words.quote(), findings.asks(words)));
  }

  private static boolean fit(String words, boolean telling) {
    return !Quote.awkward(words)
        && !IDLE.matcher(words).find()
        && !Quote.dangles(words)
        && Mirror.acts(words)
        && !HURRIED.matcher(words).find()
        && !words.equals(words.toUpperCase(Locale.ROOT))
        && words.split("\\s+", -1).length <= MOST_QUOTED
        && words.indexOf('"') < 0
        && Mirror.repeatable(words, telling)
        && words.split("\\s+", -1).length >= FEWEST_QUOTED
        && (!telling || !Kinds.of(words).isEmpty());
  }
}
