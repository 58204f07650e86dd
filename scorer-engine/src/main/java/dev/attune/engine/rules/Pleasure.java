package dev.attune.engine.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a customer came with praise or good news and nothing to mend. */
final class Pleasure {

  static final String PRAISED = "need.praised";

  /** So many letters in all: longer messages tell more than praise. */
  private static final int READ = 600;

  /** So many words beside the praise may say what no rule knows. */
  private static final int BESIDE = 5;

  private static final Pattern CLAUSES = Pattern.compile("[.!?,;:\n]+");

  private static final Pattern STARS = Pattern.compile("\u2605{5}|(?<![\\d/])10/10(?![\\d/])");

  private static final Set<String> GLAD = Set.of("need.pleased", "need.thanks");
  private static final String HAPPY =
      "\uD83D\uDC4F\uD83E\uDD73\uD83C\uDF89\uD83D\uDC99\uD83D\uDC1D\u2764\uD83D\uDE0D";
  private static final Set<String> TROUBLE =
      Set.of(
          "need.broken",
          "need.money_lost",
          "need.frustrated",
          "need.outrage",
          "need.confused",
          "need.disappointed",
          "need.danger",
          "need.hardship",
          "need.loss",
          "need.sad",
          "need.fear",
          "need.leaving");

  /** What may hang on to praise: a snag or a wish that no rule knows. */
  private static final Pattern SNAG =
      Pattern.compile(
          "(?i)\\b("
              + String.join(
                  "|",
                  "but|only|except|however|(al)?though|tho|otherwise|still|yet|too|bit|not|no",
                  "instead|minus|until|unless|without|if|before|after|since|now|used to|any ?more",
                  "apart from|lacks?|wish|want|please|pls|kindly|should|could|would|needs?|why|how",
                  "missing|just (the|that)|slow|worse|waited|waiting|wrong|errors?|bugs?|crash\\w*",
                  "fail\\w*|stopped|never|nobody|nothing|reminder|avoid|out of|my \\w+"
                      + " (drains|runs)",
                  "(was|been|being) (\\w+ )?(polite|patient|kind|nice)(?!"
                      + " (to|with))|left|forg[eo]t\\w*",
                  "lost|cold|late|crushed|broken?|torn|dirty|small|short|expensive|pricey|add|send",
                  "sending|returned?|returning|cannot|hardly|barely|less|far from|supposedly",
                  "so much"
                      + " for|vanished|gone|empty|ruined|noisy|rude|cancel\\w*|refund\\w*|charged?",
                  "(is|are|was|were|has|have|had|do|does|did|wo|would|could|should)n['\u2019]?t")
              + ")\\b");

  private Pleasure() {}

  /** Praise in words of one's own, and nothing beside it that could be a snag or a wish. */
  static boolean praise(Exchange exchange, List<Finding> findings) {
    List<String> said = exchange.asked().stream().map(each -> each.words().text()).toList();
    boolean praised =
        findings.stream().anyMatch(f -> f.id().equals(PRAISED) && f.strength() == 1)
            || said.stream().anyMatch(text -> STARS.matcher(text).find());
    return praised
        && said.stream().mapToInt(String::length).sum() <= READ
        && findings.stream().noneMatch(f -> TROUBLE.contains(f.id()) && f.strength() == 1)
        && said.stream().noneMatch(Pleasure::snag)
        && said.stream().mapToInt(Pleasure::beside).sum() <= BESIDE;
  }

  /** True where something beside praise may want to be mended or granted. */
  static boolean snag(String text) {
    return SNAG.matcher(Apostrophes.restored(text)).find();
  }

  private static int beside(String text) {
    return CLAUSES
        .splitAsStream(text)
        .filter(clause -> !clause.isBlank() && !CueWords.pleased(clause))
        .mapToInt(clause -> clause.strip().split("\\s+", -1).length)
        .sum();
  }

  static boolean in(Exchange exchange, List<Finding> findings) {
    boolean glad =
        praise(exchange, findings)
            || findings.stream()
                .anyMatch(found -> GLAD.contains(found.id()) && found.strength() == 1)
            || exchange.asked().stream().anyMatch(said -> happy(said.words().text()));
    boolean asks =
        exchange.asked().stream().anyMatch(said -> said.words().text().indexOf('?') >= 0);
    return glad
        && !asks
        && findings.stream()
            .noneMatch(found -> TROUBLE.contains(found.id()) && found.strength() == 1);
  }

  private static boolean happy(String text) {
    return text.codePoints().anyMatch(c -> HAPPY.indexOf(c) >= 0 && c > Character.MAX_VALUE);
  }
}
