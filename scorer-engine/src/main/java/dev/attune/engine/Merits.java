package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.engine.rules.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What words of a reply may be praised for, the most telling first. */
final class Merits {

  private static final int GOOD = 4;
  private static final int PERSONAL = 70;
  private static final int TAKEN_UP = 50;
  private static final int OWN = 5;

  /** Human things, best first: worth a word even in a reply that fails otherwise. */
  private static final List<String> HUMAN =
      List.of("ack.condolence", "ack.owned_fault", "ack.feeling_named", "ack.their_reality");

  private static final List<String> STEPS = List.of("act.steps", "act.concrete", "act.first_step");

  private static final Pattern YOU = Pattern.compile("(?i)(?<!thank )\\byou(r|rs)?\\b");
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)\\bquestion\\b|^(what|which|when|how|where|who|is|are|did|can|could)\\b");

  private static final Pattern CALM =
      Pattern.compile("(?i)\\b(worry|safe|nothing|no need|fine|still|lost)\\b|n['\u2019]t\\b");
  private static final Pattern ABOUT_US = Pattern.compile("(?i)\\babout (us|me)\\b");
  private static final Pattern FOR_THEM =
      Pattern.compile(
          YOU + "|i understand the|i['\u2019]d|i would|no wonder", Pattern.CASE_INSENSITIVE);
  private static final Pattern WALL =
      Pattern.compile(
          "(?i)\\b(binding|not (possible|able|allowed)|cannot|can['\u2019]t|terms|policy)\\b");
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?i).+\\b(because|that['\u2019]?s why|which is why|the reason|caused by|turns out|due to"
              + "|happens when|comes from)\\b.*");

  private final Assessment assessment;
  private final Findings findings;
  private final Shown shown;
  private final List<Merit> all = new ArrayList<>();

  private Merits(Assessment assessment, Study study) {
    this.assessment = assessment;
    this.findings = study.findings();
    this.shown = new Shown(study.sentences());
  }

  static List<Merit> of(Assessment assessment, Study study) {
    return new Merits(assessment, study).gathered();
  }

  private List<Merit> gathered() {
    spoken();
    done();
    Passages.sentences(findings.reply())
        .filter(words -> Wishes.is(words) && theirs(words))
        .forEach(words -> add("wish", words, 50));
    plainly();
    boolean fun =
        assessment.need().level() == 0
            && assessment.marks().action().level() < Mark.STRONG
            && assessment.marks().acknowledgement().level() == Mark.STRONG;
    boolean warm =
        assessment.marks().acknowledgement().level() > 0
            && assessment.need().expected() < Mood.GLAD;
    if (fun || (warm && !assessment.need().helpWanted())) {
      all.replaceAll(merit -> merit.inKind(assessment.need().level() == 0));
    }
    if (assessment.need().expected() < Mood.GLAD) {
      all.replaceAll(Merit::calmly);
    }
    all.replaceAll(merit -> merit.as(shown));
    all.sort(Comparator.comparingInt(Merit::worth).reversed());
    return List.copyOf(all);
  }

  /** What is said to the person. */
  private void spoken() {
    HUMAN.forEach(rule -> rule(rule, 100 - HUMAN.indexOf(rule)));
    flag(Flag.BOUNDARY, 90);
    shown(MarkName.ACKNOWLEDGEMENT).forEach(this::acknowledged);
    personal();
    findings
        .sentence("ack.warm_wish")
        .filter(this::theirs)
        .ifPresent(w -> add("ack.warm_wish", w, 45));
    findings
        .sentence("ack.reassurance")
        .filter(
            words -> CALM.matcher(words.quote()).find() && !ABOUT_US.matcher(words.quote()).find())
        .ifPresent(w -> add("ack.reassurance", w, 45));
    flag(Flag.APPRECIATION, 60);
  }

  /** What is done, found out or asked. */
  private void done() {
    Stream.of(
            shown(MarkName.ACTION),
            quotes("act.done"),
            quotes("act.doing"),
            shown(MarkName.UNDERSTANDING))
        .flatMap(told -> told)
        .forEach(this::deed);
    quotes("und.found").forEach(this::looked);
    shown(MarkName.UNDERSTANDING).forEach(this::understood);
    shown(MarkName.EXPLORATION).forEach(this::asked);
    flag(Flag.CHOICE, 48);
  }

  /** What is no more than a good line. */
  private void plainly() {
    Plain plain = new Plain(assessment, findings);
    Stream.of(MarkName.UNDERSTANDING, MarkName.ACTION)
        .flatMap(this::shown)
        .flatMap(plain::answer)
        .forEach(all::add);
    shown(MarkName.ACTION).flatMap(plain::step).forEach(all::add);
    shown(MarkName.ACKNOWLEDGEMENT)
        .filter(words -> !Deeds.asks(words))
        .forEach(words -> all.add(Merit.human(words, human(), findings.echoes(words))));
    plain.anything().forEach(all::add);
  }

  /** Where much was needed, the human line of an exemplary reply comes before its deeds. */
  private int human() {
    return assessment.fit() == GOOD ? 40 : assessment.need().level() > 1 ? 84 : 62;
  }

  private void add(String key, Evidence words, int worth) {
    all.add(new Merit("worked." + key, words, worth));
  }

  private void rule(String rule, int worth) {
    findings.sentence(rule).ifPresent(words -> add(rule, words, worth));
  }

  /** What everybody is wished is no kind word for this one. */
  private boolean theirs(Evidence words) {
    return findings.echoes(words) > 0;
  }

  private void acknowledged(Evidence words) {
    int echoes = findings.echoes(words);
    if (Wishes.is(words) || Deeds.asks(words) || ASKING.matcher(words.quote()).find()) {
      return;
    }
    boolean calm = assessment.need().level() <= 1 && !Deeds.addresses(words);
    if (echoes >= 2 || (echoes == 1 && FOR_THEM.matcher(words.quote()).find())) {
      add(calm ? "human" : "acknowledged", words, calm ? 60 : 95);
    }
  }

  private void personal() {
    assessment.flags().of(Flag.PERSONAL).stream()
        .filter(found -> found.raised())
        .flatMap(found -> found.evidence().stream())
        .filter(words -> findings.echoes(words) >= 2)
        .forEach(words -> add("personal", words, PERSONAL + findings.echoes(words)));
  }

  private void deed(Evidence whole) {
    Evidence told = Quote.withoutLink(whole);
    Evidence words = Deeds.owned(told) ? Quote.mainClause(told) : told;
    if (Deeds.asks(words) || Deeds.looked(words) || Deeds.seen(words)) {
      return;
    }
    int own = Deeds.owned(words) ? OWN : 0;
    boolean done = Deeds.done(words, findings.found("act.done", words));
    if (Deeds.promised(words)) {
      add("action.when", words, 80 + own);
    }
    if (done) {
      add("action.done", words, 78 + own);
    } else if (Deeds.doing(words)) {
      add("action", words, 66 + own);
    } else if (assessment.fit() >= GOOD
        && STEPS.stream().anyMatch(rule -> findings.found(rule, words))) {
      add("action", words, 58 + own);
    }
  }

  private void looked(Evidence words) {
    if (Deeds.looked(words)) {
      add("looked", words, 77);
    }
  }

  private void understood(Evidence words) {
    boolean explains =
        CAUSE.matcher(words.quote()).matches() && !WALL.matcher(words.quote()).find();
    if (explains && findings.echoes(words) >= 1) {
      add("understanding.cause", words, 75);
    } else if (findings.echoes(words) >= (YOU.matcher(words.quote()).find() ? 2 : 3)
        && !Deeds.asks(words)) {
      add("understanding", words, TAKEN_UP + findings.echoes(words));
    }
  }

  private void asked(Evidence words) {
    if (findings.found("exp.specific", words) && findings.echoes(words) >= 1) {
      add("exploration", words, 55);
    }
  }

  private Stream<Evidence> shown(MarkName name) {
    return assessment.marks().of(name).evidence().stream().filter(Passages::quotable);
  }

  private Stream<Evidence> quotes(String rule) {
    return findings.quotes(rule).filter(Passages::quotable).limit(Passages.MOST);
  }

  private void flag(Flag flag, int worth) {
    assessment.flags().of(flag).stream()
        .filter(found -> found.raised())
        .flatMap(found -> found.evidence().stream())
        .forEach(words -> add(flag.label(), words, worth));
  }
}
