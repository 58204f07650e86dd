package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How the reply is written: whose voice, how plain, how much of it formula. */
final class StyleFacts {

  private static final Set<String> FIRST = Set.of("i", "me", "my", "mine");
  private static final Set<String> FIRM = Set.of("we", "us", "our", "ours");
  private static final Set<String> YOU = Set.of("you", "your", "yours");
  private static final double CURT = 12;
  private static final double BRIEF = 30;

  private StyleFacts() {}

  static List<Finding> of(Exchange exchange, PhraseFindings phrases) {
    int words = count(exchange, word -> true);
    int own = Math.max(0, words - phrases.formulaWords());
    double apologies =
        phrases.count("ack.stock_apology") + (double) phrases.count("ack.sorry_specific");
    return List.of(
        Finding.share("style.formula_share", 2.0 * phrases.formulaWords(), Math.max(1, words)),
        Finding.share("style.formulas", formulas(phrases), 4),
        Finding.share("style.own_voice", count(exchange, w -> FIRST.contains(w.form())), 3),
        Finding.share("style.firm_voice", count(exchange, w -> FIRM.contains(w.form())), 4),
        Finding.share("style.you", count(exchange, w -> YOU.contains(w.form())), 4),
        Finding.share("style.curt", CURT - own, CURT),
        Finding.share("style.brief", BRIEF - own, BRIEF),
        Finding.share("style.shortened", shortened(exchange), 3),
        Finding.share("style.exclaims", character(exchange, '!') - 1.0, 4),
        Finding.share("style.apologies", apologies - 1, 2),
        new Finding("style.placeholder", 1, placeholders(exchange)).whenEvident());
  }

  private static double formulas(PhraseFindings phrases) {
    return phrases.all().stream()
        .filter(f -> f.id().startsWith("canned.") || f.id().startsWith("ack.stock_"))
        .mapToInt(f -> f.evidence().size())
        .sum();
  }

  private static int count(Exchange exchange, Predicate<Word> counts) {
    return exchange.reply().stream()
        .mapToInt(said -> (int) said.words().words().stream().filter(counts).count())
        .sum();
  }

  private static long character(Exchange exchange, char sought) {
    return exchange.reply().stream()
        .mapToLong(said -> said.words().text().chars().filter(c -> c == sought).count())
        .sum();
  }

  /** "I've", "it's": the way people write to people. */
  private static double shortened(Exchange exchange) {
    return exchange.reply().stream()
            .flatMap(
                said -> said.words().words().stream().map(w -> w.span().in(said.words().text())))
            .filter(word -> word.indexOf('\'') > 0 || word.indexOf('\u2019') > 0)
            .count()
        / 2.0;
  }

  private static List<Evidence> placeholders(Exchange exchange) {
    List<Evidence> found = new ArrayList<>();
    exchange
        .reply()
        .forEach(
            said ->
                Placeholders.in(said.words().text())
                    .forEach(span -> found.add(said.evidence(span))));
    return found;
  }
}
