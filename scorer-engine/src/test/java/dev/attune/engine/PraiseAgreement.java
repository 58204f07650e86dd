package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.engine.labelled.Coached;
import dev.attune.engine.training.Folds;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often what is praised is what a coach would quote, on replies that the weights were not
 * learned from. As a program it prints the figures.
 *
 * @param due replies of which a coach would quote something
 * @param first … and what is praised is the coach's first choice
 * @param signed … or another of his
 * @param silent … and nothing is praised
 * @param undue replies of which a coach would quote nothing
 * @param praised … and something is praised
 */
record PraiseAgreement(int due, int first, int signed, int silent, int undue, int praised) {

  /** How much of either the words must share, and of the shorter one. */
  private static final double OF_EITHER = 0.45;

  private static final double OF_SHORTER = 0.75;

  /** One conversation in so many is kept. */
  private static final int KEPT = 7;

  private static final int HEXADECIMAL = 16;

  static List<Coached> learned() {
    return Coached.all().stream().filter(coached -> !kept(coached)).toList();
  }

  private static boolean kept(Coached coached) {
    String name = Folds.leader(coached.reply().conversation().id());
    return new BigInteger(Folds.digest("attune-praise-1:" + name), HEXADECIMAL)
            .mod(BigInteger.valueOf(KEPT))
            .signum()
        == 0;
  }

  static PraiseAgreement ofKept() {
    return of(Coached.all().stream().filter(PraiseAgreement::kept).toList());
  }

  private static PraiseAgreement of(List<Coached> all) {
    int due = 0;
    int first = 0;
    int signed = 0;
    int silent = 0;
    int praised = 0;
    for (Coached coached : all) {
      Optional<Evidence> said = said(coached);
      if (coached.praise().isEmpty()) {
        praised += said.isPresent() ? 1 : 0;
      } else {
        due++;
        silent += said.isEmpty() ? 1 : 0;
        signed += said.filter(words -> quoted(coached, words)).isPresent() ? 1 : 0;
        first += said.filter(words -> same(coached.praise().get(0), words)).isPresent() ? 1 : 0;
      }
    }
    return new PraiseAgreement(due, first, signed, silent, all.size() - due, praised);
  }

  private static Optional<Evidence> said(Coached coached) {
    if (!(EmbeddedScorer.standard().judge(coached.reply()) instanceof Assessment found)) {
      return Optional.empty();
    }
    try (Study study = Study.of(coached.reply())) {
      return Praise.due(found, study).map(Praise::words);
    }
  }

  /** True for words that a coach would quote, or nearly. */
  static boolean quoted(Coached coached, Evidence words) {
    return coached.praise().stream().anyMatch(praise -> same(praise, words));
  }

  /** Of two pieces of one reply, by the letters that they share in a row. */
  private static boolean same(String praise, Evidence words) {
    String one = Quote.tidy(praise);
    String other = Quote.tidy(words.quote());
    int shared = shared(one, other);
    return shared >= OF_SHORTER * Math.min(one.length(), other.length())
        && shared >= OF_EITHER * Math.max(one.length(), other.length());
  }

  /** The longest run of letters that both have. */
  private static int shared(String one, String other) {
    int longest = 0;
    int[] before = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int[] here = new int[other.length() + 1];
      for (int j = 0; j < other.length(); j++) {
        here[j + 1] = one.charAt(i) == other.charAt(j) ? before[j] + 1 : 0;
        longest = Math.max(longest, here[j + 1]);
      }
      before = here;
    }
    return longest;
  }

  public static void main(String[] arguments) {
    System.out.printf(Locale.ROOT, "%s%n", ofKept());
  }
}
