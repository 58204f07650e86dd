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
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What in a reply may be praised, best first. */
final class Merits {

  private static final int ACCEPTABLE = 3;
  private static final int GOOD = 4;
  private static final int PERSONAL = 70;
  private static final int TAKEN_UP = 50;
  private static final int OWN = 5;

  /** Human things, best first: worth a word even in a reply that fails otherwise. */
  private static final List<String> HUMAN =
      List.of("ack.condolence", "ack.owned_fault", "ack.feeling_named", "ack.their_reality");

  private static final List<String> STEPS = List.of("act.steps", "act.concrete", "act.first_step");

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(not|cannot|never|no longer)\\b|n['\u2019]?t\\b");
  private static final Pattern UNDONE =
      Pattern.compile("(?i)(\\b(not|never)|n['\u2019]?t) (yet |been )*\\w+(ed|en|t|ne)\\b");
  private static final Pattern ERRAND =
      Pattern.compile("(?i)^(do|forget|shall|sorry|i'm sorry|we're sorry|please)\\b|[?]\\s*$");
  private static final Pattern PENDING =
      Pattern.compile(
          "(?i)\\b(once|until|when|if|as soon"
              + " as|after|should|can|could|will|won't|['\u2019]ll)\\b");
  private static final Pattern OWNED =
      Pattern.compile("(?i)\\b(i|we)(['\u2019](ve|ll|m|re))?\\b.*");
  private static final Pattern LOOKED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ve| have)?( just| now| also)? (looked|checked|rang|called|spoke"
              + "|spoken|asked|went|gone|walked|read|searched|listened|tested|tried|traced|compared"
              + "|phoned|drove)\\b");
  private static final Pattern YOU = Pattern.compile("(?i)(?<!thank )\\byou(r|rs)?\\b");
  private static final Pattern CALM =
      Pattern.compile("(?i)\\b(worry|safe|nothing|no need|fine|still|lost)\\b|n['\u2019]t\\b");
  private static final Pattern FOR_THEM =
      Pattern.compile(
          YOU + "|i understand the|i['\u2019]d|i would|no wonder", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPLETED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ve)?\\b|(['\u2019]s|has|have|['\u2019]ve) (now |already |just"
              + " )?been\\b|\\b(is|are)( now| already)?"
              + " (done|off|cancelled|blocked|booked|back|sorted|suspended"
              + "|refunded|fixed|closed)\\b|^\\w+ed\\b|\\bsent\\b");
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?i).+\\b(because|that['\u2019]?s why|which is why|the reason|caused by|turns out|due to"
              + "|happens when|comes from)\\b.*");

  /** What may be praised: the key of its sentence and the words that show it. */
  record Merit(String key, Evidence words, int worth) {

    /** The rule that must have found its words in whatever is quoted; empty for none. */
    String rule() {
      return key.startsWith("worked.ack.") ? key.substring("worked.".length()) : "";
    }
  }

  private final Assessment assessment;
  private final Findings findings;
  private final List<Merit> all = new ArrayList<>();

  private Merits(Assessment assessment, Findings findings) {
    this.assessment = assessment;
    this.findings = findings;
  }

  static List<Merit> of(Assessment assessment, Findings findings) {
    return new Merits(assessment, findings).gathered();
  }

  private List<Merit> gathered() {
    if (assessment.marks().acknowledgement().level() > 0) {
      HUMAN.forEach(rule -> rule(rule, 100 - HUMAN.indexOf(rule)));
    }
    if (assessment.fit() >= ACCEPTABLE) {
      flag(Flag.BOUNDARY, 90);
      strong(MarkName.ACKNOWLEDGEMENT).forEach(this::acknowledged);
      personal();
      Stream.concat(strong(MarkName.ACTION), findings.quotes("act.done")).forEach(this::deed);
      findings.quotes("und.found").forEach(this::looked);
      strong(MarkName.UNDERSTANDING).forEach(this::understood);
      strong(MarkName.EXPLORATION).forEach(this::asked);
      rule("ack.warm_wish", 45);
      findings
          .sentence("ack.reassurance")
          .filter(this::calms)
          .ifPresent(w -> add("ack.reassurance", w, 45));
      flag(Flag.APPRECIATION, 60);
    }
    if (assessment.fit() >= GOOD) {
      Stream.of(MarkName.UNDERSTANDING, MarkName.ACTION)
          .flatMap(this::strong)
          .forEach(this::answer);
    }
    all.sort(Comparator.comparingInt(Merit::worth).reversed());
    return List.copyOf(all);
  }

  private void add(String key, Evidence words, int worth) {
    all.add(new Merit("worked." + key, words, worth));
  }

  private void rule(String rule, int worth) {
    findings.sentence(rule).ifPresent(words -> add(rule, words, worth));
  }

  private void acknowledged(Evidence words) {
    int echoes = findings.echoes(words);
    if (echoes >= 2 || (echoes == 1 && FOR_THEM.matcher(words.quote()).find())) {
      add("acknowledged", words, 95);
    }
  }

  private void personal() {
    assessment.flags().of(Flag.PERSONAL).stream()
        .filter(found -> found.raised())
        .flatMap(found -> found.evidence().stream())
        .filter(words -> findings.echoes(words) >= 2)
        .forEach(words -> add("personal", words, PERSONAL + findings.echoes(words)));
  }

  private void deed(Evidence words) {
    if (asks(words) || LOOKED.matcher(words.quote()).find()) {
      return;
    }
    int own = OWNED.matcher(words.quote()).matches() ? OWN : 0;
    boolean done =
        findings.found("act.done", words)
            && COMPLETED.matcher(words.quote()).find()
            && !UNDONE.matcher(words.quote()).find()
            && !PENDING.matcher(words.quote()).find();
    boolean doing = done || findings.found("act.doing", words);
    if (doing && findings.found("act.when", words)) {
      add("action.when", words, 80 + own);
    } else if (done) {
      add("action.done", words, 78 + own);
    } else if (STEPS.stream().anyMatch(rule -> findings.found(rule, words))) {
      add("action", words, 58 + own);
    }
  }

  /** "I looked through the shelf myself this morning". */
  private void looked(Evidence words) {
    if (LOOKED.matcher(words.quote()).find()) {
      add("looked", words, 77);
    }
  }

  private void understood(Evidence words) {
    if (CAUSE.matcher(words.quote()).matches() && findings.echoes(words) >= 1) {
      add("understanding.cause", words, 75);
    } else if (findings.echoes(words) >= (YOU.matcher(words.quote()).find() ? 2 : 3)
        && !asks(words)) {
      add("understanding", words, TAKEN_UP + findings.echoes(words));
    }
  }

  private void asked(Evidence words) {
    if (findings.found("exp.specific", words) && findings.echoes(words) >= 1) {
      add("exploration", words, 55);
    }
  }

  /** A plain answer to what they asked, where nothing speaks louder. */
  private void answer(Evidence words) {
    boolean answers =
        !words.quote().toLowerCase(Locale.ROOT).contains("sorry")
            && (findings.echoes(words) >= 1 || findings.found("act.answer", words));
    if (answers && !DENIED.matcher(words.quote()).find() && !asks(words)) {
      add("answer", words, 30 + Math.min(OWN, findings.echoes(words)));
    }
  }

  private boolean calms(Evidence words) {
    return CALM.matcher(words.quote()).find();
  }

  /** A question or an errand for the customer tells of nothing done. */
  private static boolean asks(Evidence words) {
    return ERRAND.matcher(words.quote()).find();
  }

  private Stream<Evidence> strong(MarkName name) {
    Mark mark = assessment.marks().of(name);
    return mark.level() == Mark.STRONG ? mark.evidence().stream() : Stream.empty();
  }

  private void flag(Flag flag, int worth) {
    assessment.flags().of(flag).stream()
        .filter(found -> found.raised() && !found.evidence().isEmpty())
        .map(found -> found.evidence().get(0))
        .forEach(words -> add(flag.label(), words, worth));
  }
}
