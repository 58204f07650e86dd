package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.engine.rules.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses the sentence around a customer's words: by what was missing, by what stands in its way in
 * the reply, and by what the words tell.
 */
final class Frames {

  private static final int STRONG = 2;
  private static final int ASKED_FOR = 12;
  private static final int ASKED_IN_NEED = 8;
  private static final int IDLE = 6;
  private static final int SAYABLE = 2;

  /** From this need on something weighty, or something at all, is taken to be the matter. */
  private static final double WEIGHTY = 1.3;

  private static final double BOTHERED = 0.5;

  /** A plain question says little of how they are. */
  private static final int UNFELT = 12;

  private static final Pattern FACTS = Pattern.compile("(?i)^(where|how|what|when|which|who)\\b");

  /** A rule can only be spoken of where one is told. */
  private static final Pattern REFUSING =
      Pattern.compile(
          "(?i)\\b(cannot|unable|not"
              + " (able|possible|allowed|obliged|covered|refundable|available|eligible|deducted|happy"
              + " to)|only (accept|offer|allow|available|issued?)|no"
              + " (influence|refund|exceptions?|longer)|never|policy"
              + "|terms|rules?|regulations?|guidelines|unfortunately|final|required?|subject"
              + " to|irrespective|chargeable|stands)\\b|\\b(ca|wo|is|are|does)n('|\u2019)t\\b|\\bcant\\b");

  /** Asked by the agent already. */
  private static final Pattern SAFE =
      Pattern.compile(
          "(?i)\\b(is|are|hope|sure|know (if|whether|that))( that)?"
              + " (everyone|everybody|anyone|anybody|you|nobody|no one|all of"
              + " you|they|he|she)(['\u2019]s|['\u2019]re| is| are)?( all| both| now)?"
              + " (safe|ok|okay|unhurt|hurt|injured|alright|all right)\\b");

  private static final Set<Topic> OPENED =
      Set.of(Topic.FEELING, Topic.UNDERSTANDING, Topic.STEP, Topic.WAY);

  /** Where one of these stands, the agent has said it already. */
  private static final List<String> OWNED =
      List.of("ack.condolence", "ack.owned_fault", "ack.their_reality", "ack.feeling_named");

  private final Assessment assessment;
  private final Findings findings;
  private final boolean strong;
  private final boolean calm;
  private final double need;
  private final String beside;
  private final Faults faults;

  Frames(Findings findings, Assessment assessment) {
    this.assessment = assessment;
    this.findings = findings;
    this.strong = assessment.need().level() >= STRONG;
    this.need = assessment.need().expected();
    this.calm = need < Mood.GLAD;
    this.beside = findings.reply().last().text().words();
    this.faults = new Faults(findings, assessment);
  }

  /** How much better words fit a topic: what was asked for, where a step is due for it. */
  int fits(Topic topic, Quotable said) {
    int telling = Kinds.weight(said.kinds());
    boolean step = Set.of(Topic.STEP, Topic.WAY, Topic.UNDERSTANDING).contains(topic);
    if (step && !said.tells()) {
      return strong
          ? Math.max(ASKED_IN_NEED, Math.min(telling, ASKED_FOR))
          : Math.max(ASKED_FOR, telling);
    }
    if (topic == Topic.FEELING && !said.tells() && said.kinds().isEmpty()) {
      return -UNFELT;
    }
    boolean idle = said.tells() && telling == 0 && topic != Topic.PLEASED;
    boolean sayable = openings(topic, said).findFirst().isPresent();
    int idleness = !idle ? 0 : topic == Topic.FEELING ? UNFELT : IDLE;
    return telling - idleness + (sayable ? SAYABLE : 0);
  }

  /** Every way to say it, the words and the reply deciding which comes first. */
  Stream<String> around(Topic due, Quotable said) {
    Topic topic = due == Topic.WAY && !findings.replied(REFUSING) ? Topic.STEP : due;
    return Stream.of(
            openings(topic, said)
                .flatMap(
                    opening -> coaching().opening(sayable(topic), opening, said.words(), beside)),
            coaching().ways(keys(topic, said), said.words(), beside),
            said.tells()
                ? coaching().ways(List.of(key(topic)), said.words(), beside)
                : Stream.<String>of())
        .flatMap(ways -> ways)
        .distinct();
  }

  private static Coaching coaching() {
    return Coaching.standard();
  }

  /** What the agent could say first, where that is missing. */
  private Stream<Opening> openings(Topic topic, Quotable said) {
    return OPENED.contains(topic) && !faults.smother()
        ? Openings.of(said).stream().filter(opening -> opens(topic, opening))
        : Stream.empty();
  }

  private boolean opens(Topic topic, Opening opening) {
    if ((!strong && opening.of("rent", "food", "meds", "baby"))
        || (opening.of("danger") && findings.replied(SAFE))
        || (topic == Topic.WAY && opening.of("in_time"))) {
      return false;
    }
    if (!opening.feels()) {
      return topic != Topic.FEELING || !opening.of("owed", "charged");
    }
    boolean unsaid =
        assessment.marks().acknowledgement().level() == 0 || assessment.flags().raised(Flag.CANNED);
    return topic != Topic.WAY
        && (topic == Topic.FEELING || unsaid)
        && OWNED.stream().noneMatch(findings::found);
  }

  private List<String> sayable(Topic topic) {
    return faults.canned(topic)
        ? List.of("say.canned")
        : List.of("say." + topic.name().toLowerCase(Locale.ROOT), "say");
  }

  private List<String> keys(Topic topic, Quotable said) {
    if (topic == Topic.PLEASED || (calm && gladly(said))) {
      return List.of(key(Topic.PLEASED));
    }
    List<String> keys = new ArrayList<>();
    if (said.tells()) {
      first(topic, said, keys);
    }
    Optional<String> fault = faults.of(topic);
    if (topic == Topic.STEP && grumbles(said) && fault.filter(f -> !f.equals("vague")).isEmpty()) {
      keys.add("try.step.unasked");
    }
    fault.ifPresent(what -> inForm("try." + what, said, keys));
    if (faults.canned(topic) && !said.tells()) {
      inForm("try.canned", said, keys);
    }
    if (!said.tells()) {
      keys.add(key(asksForFacts(topic, said) ? Topic.STEP : topic) + "." + form(said));
    }
    said.kinds().stream().filter(this::borneOut).forEach(kind -> keys.add(key(topic) + "." + kind));
    keys.add(faults.canned(topic) ? "try.canned" : key(topic));
    return keys;
  }

  private static boolean gladly(Quotable said) {
    return said.tells() && said.kinds().isEmpty() && said.pleases();
  }

  /** What comes before any fault of the reply's. */
  private void first(Topic topic, Quotable said, List<String> keys) {
    if (said.kinds().contains("loss") && findings.found("ack.condolence")) {
      keys.add("try.loss.said");
    }
    boolean faulty = assessment.flags().raised(Flag.BLAME) || faults.smother();
    said.kinds().stream()
        .filter(this::borneOut)
        .filter(kind -> kind.equals("danger") || (!faulty && Kinds.grave(List.of(kind))))
        .forEach(kind -> keys.add(key(topic) + "." + kind));
  }

  /** What the words tell of by a rule is spoken of where the model hears a need for it, too. */
  private boolean borneOut(String kind) {
    boolean much = Kinds.weighty(kind) || kind.equals("outrage");
    return need >= (much ? WEIGHTY : BOTHERED);
  }

  /** A price, or the way things are: nobody can name a time for it. */
  private boolean grumbles(Quotable said) {
    return !strong
        && !findings.asked()
        && said.tells()
        && said.kinds().stream().allMatch(kind -> kind.equals("money"));
  }

  /** No rule stands before "where do I find this". */
  private static boolean asksForFacts(Topic topic, Quotable said) {
    return topic == Topic.WAY && FACTS.matcher(said.words()).find();
  }

  private static void inForm(String key, Quotable said, List<String> keys) {
    keys.add(key + "." + form(said));
    keys.add(key);
  }

  private static String form(Quotable said) {
    return said.form().name().toLowerCase(Locale.ROOT);
  }

  boolean sendsOn() {
    return faults.sendsOn();
  }

  private static String key(Topic topic) {
    return "try." + topic.name().toLowerCase(Locale.ROOT);
  }
}
