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

  /** A fifth of all words is a lot; below ten words a share means little. */
  private static final double OFTEN = 5;

  private static final int MEASURED = 10;
  private static final int EMOJI = 0x1F300;
  private static final Predicate<Word> OFFICIAL = in("official");
  private static final Predicate<Word> PLAIN = in("plain");
  private static final Predicate<Word> OPENERS = in("opener");
  private static final Predicate<Word> APOLOGIES = in("apology");

  private StyleFacts() {}

  private static Predicate<Word> in(String set) {
    Set<String> words = Vocabulary.standard().of(set);
    return word -> words.contains(word.form());
  }

  /**
   * What speaks for a reply is counted without its formulas, what speaks against it with them; so
   * padding can't thin out the one nor add to the other.
   */
  static List<Finding> of(Exchange exchange, PhraseFindings phrases) {
    Exchange sober = exchange.replying(phrases.sober());
    int own = count(sober, word -> !OPENERS.test(word));
    int measured = Math.max(MEASURED, own);
    double apologies = count(exchange, APOLOGIES);
    return List.of(
        Finding.share("style.formula_share", 2.0 * phrases.formulaWords(), Math.max(1, own)),
        Finding.share("style.formulas", formulas(phrases), 4),
        Finding.share("style.own_voice", count(sober, w -> FIRST.contains(w.form())), 3),
        Finding.share("style.firm_voice", count(exchange, w -> FIRM.contains(w.form())), 4),
        Finding.share("style.you", count(sober, w -> YOU.contains(w.form())), 4),
        Finding.share("style.curt", CURT - own, CURT),
        Finding.share("style.brief", BRIEF - own, BRIEF),
        Finding.share("style.shortened", shortened(sober), 3),
        Finding.share("style.exclaims", character(exchange, '!') - 1.0, 4),
        Finding.share("style.exclaim", (double) character(exchange, '!'), 1),
        Finding.share("style.official", OFTEN * count(exchange, OFFICIAL), measured),
        Finding.share("style.plain", OFTEN * count(sober, PLAIN), measured),
        Finding.share("style.please", count(exchange, w -> w.form().equals("please")), 2),
        Finding.share("style.apologies", apologies - 1, 1).shownBy(apologising(exchange)),
        Finding.share("style.sorry_for_more", apologies - 2, 1),
        Finding.share("style.emoji", emoji(exchange), 3),
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

  private static double emoji(Exchange exchange) {
    return exchange.reply().stream()
        .mapToLong(said -> said.words().text().codePoints().filter(c -> c >= EMOJI).count())
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
        .map(said -> said.words().words())
        .mapToDouble(words -> words.size() - words.stream().map(Word::span).distinct().count())
        .sum();
  }

  /** Where somebody apologises. */
  private static List<Evidence> apologising(Exchange exchange) {
    List<Evidence> found = new ArrayList<>();
    for (Said said : exchange.reply()) {
      List<Word> words = said.words().words();
      for (int i = 0; i < words.size(); i++) {
        if (APOLOGIES.test(words.get(i)) && !spokenOf(words, i)) {
          found.add(said.evidence(words.get(i).span()));
        }
      }
    }
    return found;
  }

  /** A voucher "as an apology", one that is owed by others, or none that is needed. */
  private static boolean spokenOf(List<Word> words, int at) {
    boolean gift = says(words, at - 2, "as") && says(words, at - 1, "an");
    boolean others = says(words, at, "apology") && says(words, at + 1, "from");
    boolean needless = says(words, at - 3, "no") && says(words, at - 2, "need");
    boolean unasked = says(words, at - 3, "not") && says(words, at - 2, "have", "need");
    return gift || others || (says(words, at - 1, "to") && (needless || unasked));
  }

  private static boolean says(List<Word> words, int at, String... forms) {
    return at >= 0 && at < words.size() && List.of(forms).contains(words.get(at).form());
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
