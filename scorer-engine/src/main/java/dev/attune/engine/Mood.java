package dev.attune.engine;

import dev.attune.engine.rules.CueWords;
import dev.attune.engine.rules.Findings;
import java.util.regex.Pattern;

/** How a customer comes: with good news, with a smile, or with two words. */
final class Mood {

  private static final int FEW = 4;
  private static final int SEVERAL = 8;
  private static final int LOOKED_AT = 12;

  /** Up to this need a customer who sounds pleased is taken to be: polite irony needs more. */
  static final double GLAD = 0.6;

  /** Up to this need praise with nothing beside it is believed. */
  private static final double MILD = 1.0;

  /** Good news that no rule knows for praise. */
  private static final Pattern JOY =
      Pattern.compile(
          "(?i)\\b(just (want|wanted) to (tell|share|let (you|somebody|someone) know)|so"
              + " (happy|proud)|over the moon|made my (day|week)|got (engaged|married)|first (time"
              + " )?ever|lifetime|twins|was born|that is all|10/10|shout ?out)\\b");

  /** What is told with a smile wants one back. */
  private static final Pattern CHEERFUL =
      Pattern.compile(
          "(?i)!!|[:;]-?\\)|\\x{1F642}|\\x{1F60A}|\\x{1F602}|\\blo+l\\b|\\bhaha|can('|\u2019)t"
              + " (quite )?(believe|wait)|\\b(so|really) (happy|excited|proud)\\b");

  private static final Pattern CONGRATULATES =
      Pattern.compile(
          "(?i)congrat|happy tears|(wonderful|lovely|great|brilliant) news|so happy for you");

  private final Findings findings;
  private final boolean gladden;
  private final boolean terse;

  Mood(Findings findings) {
    this.findings = findings;
    this.gladden = gladdens();
    this.terse = fewWords();
  }

  boolean glad(double need) {
    boolean praises =
        findings.cues().stream().anyMatch(cue -> CueWords.pleased(cue.cue().words().quote()));
    return (need < GLAD && (gladden() || findings.replied(CONGRATULATES) || praises))
        || (need < MILD && praises());
  }

  /** True for praise and good news without a question. */
  boolean gladden() {
    return gladden;
  }

  private boolean gladdens() {
    boolean joy =
        findings.cues().stream()
            .anyMatch(
                cue -> JOY.matcher(findings.sentenceAround(cue.cue().words()).quote()).find());
    return findings.pleased() || ((joy || praises()) && !findings.asked());
  }

  /** True for praise in words of their own, nothing beside it. */
  boolean praises() {
    return findings.praised();
  }

  boolean cheerful() {
    return findings.reply().asked().stream()
        .anyMatch(message -> CHEERFUL.matcher(message.text().words()).find());
  }

  /** "so nothing": what was said before is still what it is about. */
  boolean terse() {
    return terse;
  }

  private boolean fewWords() {
    int words =
        findings.reply().asked().stream()
            .mapToInt(message -> message.text().words().strip().split("\\s+", -1).length)
            .sum();
    return words <= FEW || (words <= SEVERAL && nothingToQuote());
  }

  private boolean nothingToQuote() {
    return findings.cues(LOOKED_AT).stream()
        .map(cue -> cue.cue().words())
        .filter(said -> !findings.earlier(said))
        .allMatch(said -> Quotables.in(findings.sentenceAround(said).quote()).isEmpty());
  }
}
