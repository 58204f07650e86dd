package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.engine.rules.Finding;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rubric's own words settle: flags that are so rare in labelled replies that no fit would
 * ever raise them, and that need no fit where these words stand. Decided after the model, which
 * sees nothing of it.
 */
final class Settled {

  /** How likely such a flag then is; a reader may still see it otherwise. */
  static final double LIKELY = 0.75;

  private static final double STRONG_NEED = 1.5;
  private static final double SEVERE_NEED = 2.5;
  private static final int TWO = 2;
  private static final int MOST = 2;

  /** What takes a name's place where a text was redacted: nobody forgot to fill these in. */
  private static final Set<String> REDACTED =
      Set.of(
          "[name]",
          "[e-mail]",
          "[link]",
          "[number]",
          "[phone]",
          "[card]",
          "[account]",
          "[reference]");

  private Settled() {}

  /**
   * The words that settle it; empty where nothing does.
   *
   * @param need 0.0 to 3.0
   */
  static List<Evidence> words(Flag flag, Findings findings, double need) {
    return switch (flag) {
      case UNCLEAR -> unclear(findings);
      case OVER_APOLOGY -> need < SEVERE_NEED ? apologies(findings) : List.of();
      case BOUNDARY -> need >= STRONG_NEED && provoked(findings) ? tone(findings) : List.of();
      default -> List.of();
    };
  }

  /** A broken placeholder, or a leaked internal note. */
  private static List<Evidence> unclear(Findings findings) {
    return Stream.of("style.placeholder", "ruling.unfilled", "ruling.leaked")
        .map(id -> found(findings, id).filter(words -> !REDACTED.contains(words.quote())))
        .map(words -> words.limit(MOST).toList())
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Who said nothing rude or threatening needs no limit. */
  private static boolean provoked(Findings findings) {
    return Stream.of("need.outrage", "need.threat_of_post", "level.insult")
        .anyMatch(findings::found);
  }

  private static List<Evidence> tone(Findings findings) {
    return found(findings, "ruling.tone").toList();
  }

  /** Two or more where one would do. */
  private static List<Evidence> apologies(Findings findings) {
    return found(findings, "style.apologies").count() < TWO
        ? List.of()
        : findings.proof(Target.OVER_APOLOGY);
  }

  private static Stream<Evidence> found(Findings findings, String id) {
    return findings.of(id).map(Finding::evidence).stream().flatMap(List::stream);
  }
}
