package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.engine.rules.Findings;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a good reply may be praised for where nothing in it speaks louder. */
final class Plain {

  private static final int GOOD = 4;
  private static final int OWN = 5;
  private static final int CUT = 12;
  private static final int ASIDE = 10;

  private static final Pattern YOU = Pattern.compile("(?i)(?<!thank )\\byou(r|rs)?\\b");

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\b(as"
              + " well|also|too|either|otherwise|likely|probably|may|might)\\b|^(next|then)\\b");

  private static final Pattern SORRY = Pattern.compile("(?i)\\b(sorry|apolog\\w+)\\b");

  private final Assessment assessment;
  private final Findings findings;

  Plain(Assessment assessment, Findings findings) {
    this.assessment = assessment;
    this.findings = findings;
  }

  /** A plain answer to what they asked. */
  Stream<Merit> answer(Evidence words) {
    boolean answers =
        !SORRY.matcher(words.quote()).find()
            && (findings.echoes(words) >= 1 || findings.found("act.answer", words));
    if (!answers || Deeds.denies(words) || Deeds.asks(words)) {
      return Stream.of();
    }
    int theirs = YOU.matcher(words.quote()).find() ? 3 : 0;
    boolean ahead = Deeds.owned(words) && Deeds.ahead(words);
    return merit(
        ahead ? "action" : "answer",
        words,
        30 + theirs + Math.min(OWN, findings.echoes(words)) - slight(words));
  }

  Stream<Merit> step(Evidence words) {
    return Deeds.asks(words) || Deeds.denies(words)
        ? Stream.of()
        : merit("action", words, 15 - slight(words));
  }

  /** Where no rule speaks: each sentence, and a short reply as a whole. */
  Stream<Merit> anything() {
    boolean best = assessment.fit() > GOOD;
    Stream<Merit> whole =
        Passages.brief(findings.reply())
            .filter(words -> assessment.need().helpWanted() && !Deeds.asks(words))
            .filter(words -> best || !Deeds.denies(words))
            .stream()
            .flatMap(words -> merit("shortly", words, 20));
    return Stream.concat(
        whole,
        Passages.sentences(findings.reply())
            .filter(words -> !Deeds.asks(words) && !Deeds.seen(words))
            .flatMap(this::plainly));
  }

  private Stream<Merit> plainly(Evidence whole) {
    Evidence words =
        Deeds.denies(whole)
            ? Quote.behindBut(whole)
            : Deeds.owned(whole) ? Quote.mainClause(whole) : whole;
    int theirs =
        Math.min(OWN, findings.echoes(words)) + (YOU.matcher(words.quote()).find() ? 2 : 0);
    if (Deeds.promised(words)) {
      return merit("action.when", words, 44 + theirs);
    }
    if (Deeds.done(words, false)) {
      return merit("action.done", words, 43 + theirs);
    }
    if (Deeds.spares(words)) {
      return merit("spared", words, 36 + theirs);
    }
    if (Deeds.doing(words)) {
      return merit("action", words, 16 + theirs);
    }
    return Deeds.denies(words) || SORRY.matcher(words.quote()).find()
        ? Stream.of()
        : merit("answer", words, theirs - slight(words));
  }

  /** Half a sentence, or what is said beside the matter, is praised last. */
  private static int slight(Evidence words) {
    return (Quote.fits(words) ? 0 : CUT) + (BESIDE.matcher(words.quote()).find() ? ASIDE : 0);
  }

  private static Stream<Merit> merit(String key, Evidence words, int worth) {
    return Stream.of(new Merit("worked." + key, words, worth));
  }
}
