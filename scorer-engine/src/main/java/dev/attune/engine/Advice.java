package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.engine.rules.Findings;
import java.util.List;
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
  private static final int MOST_TRIED = 24;

  /** What words are worth for their place among the cues, the first being 0. */
  private static final int PER_RANK = 2;

  /** What words are worth that have most in common with the cue that annotators would name. */
  private static final int NAMED = 30;

  private static final double PASSED_BY = 0.3;
  private static final int LAST_RANK = 4;
  private static final int LAST_ASKED = 2;
  private static final int ANSWERED = 5;

  /** Some words in common are no answer to what weighs so much. */
  private static final int ANSWERED_GRAVELY = 2;

  private static final int ANSWERED_OUTRIGHT = 14;
  private static final int ASKED_EARLIER = 12;
  private static final int TOLD_EARLIER = 4;
  private static final int BESIDE = 4;
  private static final int BARE = 20;
  private static final int STILL_OPEN = 4;
  private static final int GLADLY = 6;

  /** A reply above this that lacks one thing is not reminded of what lies further back. */
  private static final int POOR = 2;

  /** What asks for nothing is nothing to come back to. */
  private static final Pattern IDLE =
      Pattern.compile(
          "(?i)\\b(do(n't| not) need anything|before printing|our website|registered office|no"
              + " (hurry|rush|complaint|biggie)|not urgent|heads[- ]up|no need to"
              + " (reply|answer)|i('m| am) not (asking|saying|complaining)|no worries|capitals"
              + " are|caps lock|keep (it|that) up|keep up the (good|great)|let (me|us) know if you"
              + " (need|want|require)|forward to hear(ing)?)\\b");

  private static final Pattern ANOTHER_WAY =
      Pattern.compile("(?i)\\byou (can|could|may|might)\\b|\\balternativ|\\binstead\\b");

  private static final List<String> HELPING =
      List.of(
          "act.answer", "act.steps", "act.concrete", "act.first_step", "act.advises", "act.done");

  private final Study study;
  private final Findings findings;
  private final Outright outright;
  private final Mood mood;
  private final Taken praised;
  private final List<Topic> topics;
  private final boolean gladly;
  private final boolean modest;
  private final boolean helpful;
  private final boolean needy;
  private final Frames frames;
  private final Harmless harmless;

  /**
   * @param praised the agent's words that are praised, empty for none
   */
  Advice(Study study, Assessment assessment, Harmless harmless, String praised) {
    this.study = study;
    this.findings = study.findings();
    this.outright = new Outright(findings);
    this.mood = new Mood(findings);
    this.frames = new Frames(findings, assessment);
    this.harmless = harmless;
    this.praised = new Taken(praised);
    Topic.Setting setting =
        new Topic.Setting(
            mood.glad(assessment.need().expected()),
            helped(assessment),
            findings.replied(ANOTHER_WAY),
            findings.cues().stream().anyMatch(cue -> grave(cue.cue())),
            frames.sendsOn(),
            mood.cheerful(),
            mood.praises());
    this.topics = Topic.due(assessment, setting);
    this.gladly = topics.contains(Topic.PLEASED);
    this.needy = assessment.need().level() > 1;
    this.helpful = assessment.marks().action().level() > 0 && assessment.gap().compassionate() <= 0;
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

  /** Empty where the gap is closed and nothing went wrong. */
  Optional<String> due() {
    if (topics.isEmpty()) {
      return Optional.empty();
    }
    List<Heeded> heeded = Heeded.in(findings, study.cueing());
    return topics.stream()
        .flatMap(topic -> candidates(topic, heeded).flatMap(said -> frames.around(topic, said)))
        .filter(sentence -> sentence.split("\\s+", -1).length <= MOST_WORDS)
        .limit(MOST_TRIED)
        .filter(harmless::asPartOfIt)
        .findFirst();
  }

  /** What most deserves to be taken up first. */
  private Stream<Quotable> candidates(Topic topic, List<Heeded> heeded) {
    Candidates all = new Candidates(NOT_WORTH_IT);
    heeded.stream()
        .filter(words -> suits(topic, words.cue(), words.said()))
        .forEach(
            words ->
                all.add(
                    words.said(),
                    worth(topic, words.cue(), words.said()) + pull(words) - cost(words)));
    return all.worthiestFirst();
  }

  /**
   * Rules and model have each a say in what a customer's words are about: in no great need, what
   * rules take for weighty and the model passes by weighs half.
   */
  private int pull(Heeded words) {
    boolean doubted = !needy && words.share() < PASSED_BY;
    int weight = Kinds.weight(words.said().kinds());
    return (int) Math.round(NAMED * words.share()) - (doubted ? weight / 2 : 0);
  }

  /** What they ask now may stand at the end of much that they tell. */
  private int cost(Heeded words) {
    boolean asked = !words.said().tells() && !findings.earlier(words.cue().words());
    return PER_RANK * Math.min(asked ? LAST_ASKED : LAST_RANK, words.rank());
  }

  private boolean suits(Topic topic, Cue cue, Quotable said) {
    boolean told = topic == Topic.FEELING && said.tells() && !said.kinds().isEmpty();
    boolean over = findings.earlier(cue.words()) && !mood.terse();
    if (IDLE.matcher(said.words()).find() || (over && modest && !told) || given(cue, said)) {
      return false;
    }
    return switch (topic) {
      case PLEASED -> pleases(said) && Verbs.in(said.words());
      case DETAIL -> !over && missed(cue, said) && !outright.touches(said);
      case FEELING -> (!gladly || !said.tells()) && (told || !over);
      default -> !gladly || !said.tells();
    };
  }

  /** Help that is there, and says what was asked in their own words: nobody asks for it again. */
  private boolean given(Cue cue, Quotable said) {
    return helpful
        && cue.answered()
        && !said.tells()
        && findings.saidAlready(said.words()) >= REPEATED;
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
    return said.tells() && !said.grave() && !said.wry() && (mood.gladden() || said.pleases());
  }

  private int worth(Topic topic, Cue cue, Quotable said) {
    int repeats = (int) Math.round(REPEATS * findings.saidAlready(said.words()));
    boolean open =
        (!said.tells() || said.grave()) && !cue.answered() && !findings.earlier(cue.words());
    return said.shape()
        + frames.fits(topic, said)
        + (open ? STILL_OPEN : 0)
        + (topic == Topic.PLEASED && said.pleases() ? GLADLY : 0)
        - repeats
        - (cue.answered() ? (said.grave() ? ANSWERED_GRAVELY : ANSWERED) : 0)
        - dealtWith(cue, said)
        - (outright.answers(said) || (cue.answered() && helpful && !said.tells())
            ? ANSWERED_OUTRIGHT
            : 0)
        - beside(cue, said)
        - (said.bare() ? BARE : 0)
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
