package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.engine.rules.CueWords;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.FoundCue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one thing to try next time, said to the agent: which words of this customer's to take up, and
 * what to do about them. The words are quoted letter by letter; what is said around them follows
 * from what was missing.
 */
final class Advice {

  private static final int MOST_WORDS = 35;
  private static final int REPEATS = 8;
  private static final int FEW = 4;
  private static final double REPEATED = 0.5;
  private static final int TAKEN_UP = 30;
  private static final int NOT_WORTH_IT = -32;

  /** How many sentences are judged at most before the coach keeps silent. */
  private static final int MOST_TRIED = 8;

  /** How many sentences of the customer's are looked at. */
  private static final int LOOKED_AT = 12;

  /** What words are worth for their place among the cues, the first being 0. */
  private static final int PER_RANK = 4;

  private static final int LAST_RANK = 4;
  private static final int ANSWERED = 5;
  private static final int ASKED_EARLIER = 12;
  private static final int TOLD_EARLIER = 4;
  private static final int BESIDE = 4;
  private static final int STILL_OPEN = 4;
  private static final int GLADLY = 6;

  /** Up to this need a customer who sounds pleased is taken to be. */
  private static final double GLAD = 1;

  /** A reply above this that lacks one thing is not reminded of what lies further back. */
  private static final int POOR = 2;

  private static final double SURE = 1.5;
  private static final double CALM = 0.7;

  /** What asks for nothing is nothing to come back to. */
  private static final Pattern IDLE =
      Pattern.compile(
          "(?i)\\b(do(n't| not) need anything|before printing|our website|registered office|no"
              + " (hurry|rush|complaint|biggie)|not urgent|heads[- ]up|no need to"
              + " (reply|answer))\\b");

  /** Good news that no rule knows for praise. */
  private static final Pattern JOY =
      Pattern.compile(
          "(?i)\\b(just (want|wanted) to (tell|share|let (you|somebody|someone) know)|so"
              + " (happy|proud)|over the moon|made my (day|week)|got (engaged|married)|first (time"
              + " )?ever|lifetime|twins|was born|that is all|10/10|shout ?out)\\b");

  private static final Pattern CONGRATULATES =
      Pattern.compile(
          "(?i)congrat|happy tears|(wonderful|lovely|great|brilliant) news|so happy for you");

  private static final Pattern ANOTHER_WAY =
      Pattern.compile("(?i)\\byou (can|could|may|might)\\b|\\balternativ|\\binstead\\b");

  private static final List<String> HELPING =
      List.of(
          "act.answer", "act.steps", "act.concrete", "act.first_step", "act.advises", "act.done");

  private final Findings findings;
  private final Taken praised;
  private final List<Topic> topics;
  private final boolean gladly;
  private final boolean modest;
  private final Frames frames;
  private final Harmless harmless;
  private final Map<String, List<Quotable>> quotables = new HashMap<>();

  /**
   * @param praised the agent's words that are praised, empty for none
   */
  Advice(Findings findings, Assessment assessment, Harmless harmless, String praised) {
    this.findings = findings;
    this.frames = new Frames(findings, assessment);
    this.harmless = harmless;
    this.praised = new Taken(praised);
    Topic.Setting setting =
        new Topic.Setting(
            glad(assessment.need().expected()),
            helped(assessment),
            findings.replied(ANOTHER_WAY),
            findings.cues().stream().anyMatch(cue -> grave(cue.cue())),
            frames.sendsOn());
    this.topics = Topic.due(assessment, setting);
    this.gladly = topics.contains(Topic.PLEASED);
    this.modest = assessment.fit() > POOR && assessment.gap().headline() <= 1;
  }

  /** True where the reply tells of some help that is neither vague nor left to the customer. */
  private boolean helped(Assessment assessment) {
    boolean some =
        assessment.marks().action().level() > 0
            && !findings.found("act.vague")
            && !findings.found("act.handed_back");
    return some || findings.found("act.done") || findings.replied(Deeds.DEED);
  }

  private boolean glad(double need) {
    boolean praises =
        findings.cues().stream().anyMatch(cue -> CueWords.pleased(cue.cue().words().quote()));
    return (gladden() && need < GLAD)
        || findings.replied(CONGRATULATES)
        || (praises && need < (findings.asked() ? CALM : SURE));
  }

  /** True for praise and good news without a question. */
  private boolean gladden() {
    boolean joy =
        findings.cues().stream()
            .anyMatch(cue -> JOY.matcher(findings.sentenceAround(cue.cue().words())).find());
    return findings.pleased() || (joy && !findings.asked());
  }

  /** Empty where the gap is closed and nothing went wrong. */
  Optional<String> due() {
    if (topics.isEmpty()) {
      return Optional.empty();
    }
    List<FoundCue> cues = findings.cues(LOOKED_AT);
    return topics.stream()
        .flatMap(topic -> candidates(topic, cues).flatMap(said -> frames.around(topic, said)))
        .filter(sentence -> sentence.split("\\s+", -1).length <= MOST_WORDS)
        .limit(MOST_TRIED)
        .filter(harmless::asPartOfIt)
        .findFirst();
  }

  /** What most deserves to be taken up first. */
  private Stream<Quotable> candidates(Topic topic, List<FoundCue> cues) {
    Candidates all = new Candidates(NOT_WORTH_IT);
    for (int rank = 0; rank < cues.size(); rank++) {
      Cue cue = cues.get(rank).cue();
      int cost = PER_RANK * Math.min(LAST_RANK, rank);
      quotables.computeIfAbsent(findings.sentenceAround(cue.words()), Quotables::in).stream()
          .filter(said -> suits(topic, cue, said))
          .forEach(said -> all.add(said, worth(topic, cue, said) - cost));
    }
    return all.worthiestFirst();
  }

  private boolean suits(Topic topic, Cue cue, Quotable said) {
    boolean told = topic == Topic.FEELING && said.tells() && !said.kinds().isEmpty();
    if (IDLE.matcher(said.words()).find() || (modest && !told && findings.earlier(cue.words()))) {
      return false;
    }
    return switch (topic) {
      case PLEASED -> pleases(said);
      case DETAIL -> !findings.earlier(cue.words()) && missed(cue, said);
      default -> !gladly || !said.tells();
    };
  }

  private boolean missed(Cue cue, Quotable said) {
    return said.tells()
        ? findings.saidAlready(said.words()) < REPEATED
            && (!said.kinds().isEmpty()
                || (!cue.answered() && said.words().split(" ", -1).length > FEW))
        : HELPING.stream().noneMatch(findings::found);
  }

  private static boolean grave(Cue cue) {
    return !cue.answered() && Kinds.grave(Kinds.of(cue.words().quote()));
  }

  private boolean pleases(Quotable said) {
    return said.tells() && !said.grave() && !said.wry() && (gladden() || said.pleases());
  }

  private int worth(Topic topic, Cue cue, Quotable said) {
    int repeats = (int) Math.round(REPEATS * findings.saidAlready(said.words()));
    boolean open = !said.tells() && !cue.answered() && !findings.earlier(cue.words());
    return said.shape()
        + frames.fits(topic, said)
        + (open ? STILL_OPEN : 0)
        + (topic == Topic.PLEASED && said.pleases() ? GLADLY : 0)
        - repeats
        - (cue.answered() ? ANSWERED : 0)
        - dealtWith(cue, said)
        - beside(cue, said)
        - (praised.up(said.words()) ? TAKEN_UP : 0);
  }

  /** What was asked before the firm's last answer may have been answered by it. */
  private int dealtWith(Cue cue, Quotable said) {
    return !findings.earlier(cue.words()) ? 0 : said.tells() ? TOLD_EARLIER : ASKED_EARLIER;
  }

  /** What stands beside a cue in its sentence tells less, unless it is grave. */
  private static int beside(Cue cue, Quotable said) {
    String words = Quote.tidy(cue.words().quote());
    return said.grave() || said.words().contains(words) || words.contains(said.words())
        ? 0
        : BESIDE;
  }
}
