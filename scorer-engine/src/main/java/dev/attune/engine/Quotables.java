package dev.attune.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a customer's sentence into what can be quoted by itself: one clause, or a few that stand
 * beside each other.
 */
final class Quotables {

  /** Longer sentences are cut here; nobody quotes so much. */
  private static final int READ = 400;

  private static final int PARTS = 8;
  private static final int BREATH = 12;

  /** "photo of a missing tool??" */
  private static final int THROWN_BACK = 6;

  private static final int FEWEST = 3;
  private static final int HANDY = 12;
  private static final int MOST = 18;

  private static final String SUBJECT =
      "(?:i|i'm|im|i've|ive|i'd|i'll|we|we're|we've|you|he|she|he's|she's|they|they're|it|it's|its|there|there's|theres|this|that|my|our|the|your|nobody|someone|each"
          + " time|every"
          + " time|please|pls|what|how|why|when|where|who|(?:can|could|do|does|did|is|are|was|will|would)"
          + " (?:i|you|u|we|it|he|she|they|there|this|that|the|my|your|anyone|someone))";

  /** Between two clauses: a mark, or a link before something that begins anew. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)\\s*[,;:\u2026!?]+\\s+|\\s*\\.{2,}\\s*|\\s+[-\u2013\u2014]+\\s+|(?<!\\b(?:p\\.p|e\\.g|i\\.e|a\\.m|p\\.m|approx|no|nr|mrs?|ms|dr|st|incl))\\.\\s+"
              + "|\\s+(?=(?:and|but|so|because|cos|cause|bc|while|or|although|though)\\s+"
              + SUBJECT
              + "\\b)");

  /** Where hurried people begin anew without a mark. */
  private static final Pattern UNMARKED =
      Pattern.compile(
          "(?i)(?=\\s)(?<!\\b(?:that|if|when|because|what|how|why|and|but|as|than|which|where|know|think"
              + "|thought|told|said|says|hope|for|of|to|with|at|in|on|from|by|is|was|are|like|the"
              + "|so|about|who|or|until|before|after|since|while|can|could|do|does|did|will"
              + "|would|have|should|see|sure|asked|ask|not|just|mean|guess|feel|wish|once|every"
              + "|am|saying|all|everything|anything|something|whether|time|day|moment))\\s+(?="
              + "(?:i|i'm|im|i've|ive|i'll|we|we've|he|she|he's|she's|it's|its|there's|theres|please|pls|nobody|can"
              + " (?:you|i|we)|could (?:you|i|we)|how (?:do|can|long)|what (?:do|is|should))\\b)");

  private static final Pattern ASKS = Pattern.compile("(?<![?!])[?][\\s\"')\\p{So}!.]*$");

  /**
   * Behind another clause these ask for nothing: "which is bowls", "I clicked it, put my pin in".
   */
  private static final Pattern HANGING_ON = Pattern.compile("(?i)^(which|put|check) ");

  /** At the beginning nothing stands before it that it could hang on. */
  private static final Pattern WHICH = Pattern.compile("(?i)^which ");

  private record Part(int start, int end) {}

  private final String text;
  private final boolean asks;
  private final List<Quotable> all = new ArrayList<>();

  private Quotables(String text, boolean asks) {
    this.text = text;
    this.asks = asks;
  }

  /**
   * The best first; empty where nothing can be quoted.
   *
   * @param sentence of the customer's, with the mark that ends it
   */
  static List<Quotable> in(String sentence) {
    boolean torn = sentence.length() > READ;
    String line = Quote.tidy(torn ? sentence.substring(0, READ) : sentence);
    return new Quotables(line, ASKS.matcher(line).find()).cut(torn);
  }

  private List<Quotable> cut(boolean torn) {
    List<Part> parts = parts();
    if (torn) {
      parts.remove(parts.size() - 1);
    }
    Joints joints =
        new Joints(
            parts.stream().map(part -> text.substring(part.start(), part.end())).toList(), asks);
    for (int first = 0; first < parts.size(); first++) {
      for (int last = first; last < Math.min(parts.size(), first + PARTS); last++) {
        if (joints.hold(first, last)) {
          take(parts, first, last);
        }
      }
    }
    return List.copyOf(all);
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Part part : cut(new Part(0, text.length()), BREAK)) {
      boolean breathless = length(part) > BREATH;
      parts.addAll(breathless ? cut(part, UNMARKED) : List.of(part));
    }
    return parts;
  }

  private List<Part> cut(Part whole, Pattern at) {
    List<Part> parts = new ArrayList<>();
    Matcher found = at.matcher(text).region(whole.start(), whole.end()).useTransparentBounds(true);
    int from = whole.start();
    while (found.find()) {
      if (!quoted(found.start())) {
        add(parts, from, found.start());
        from = found.end();
      }
    }
    add(parts, from, whole.end());
    return parts;
  }

  /** True between quotation marks. */
  private boolean quoted(int at) {
    return text.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1
        && text.indexOf('"', at) >= 0;
  }

  private static void add(List<Part> parts, int from, int to) {
    if (to > from) {
      parts.add(new Part(from, to));
    }
  }

  private int length(Part part) {
    return words(text.substring(part.start(), part.end()));
  }

  private static int words(String words) {
    return (int)
        Arrays.stream(words.split("\\s+", -1))
            .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
            .count();
  }

  private void take(List<Part> parts, int first, int last) {
    String run = text.substring(parts.get(first).start(), parts.get(last).end());
    String words = Fringe.off(run);
    int length = words(words);
    boolean end = last == parts.size() - 1;
    if (length < (asks && end ? FEWEST - 1 : FEWEST) || length > MOST || !Intact.quotable(words)) {
      return;
    }
    boolean whole = first == 0 && end;
    List<String> kinds = Kinds.of(words);
    int shape =
        (whole ? 3 : 0)
            + (first == 0 ? 1 : 0)
            - Math.max(0, length - HANDY) / 2
            - (length > FEWEST ? 0 : kinds.isEmpty() ? 4 : 1)
            - (last - first)
            - (text.startsWith("??", parts.get(last).end()) && !end ? THROWN_BACK : 0)
            - Intact.faults(words);
    all.add(new Quotable(words, form(words, asks && end, first > 0), kinds, shape));
  }

  /** "except Wednesday, which is bowls" asks nothing. */
  private static Quotable.Form form(String words, boolean marked, boolean behind) {
    if (behind && !marked && HANGING_ON.matcher(words).find()) {
      return Quotable.Form.STATEMENT;
    }
    return Asked.toDo(words)
        ? Quotable.Form.REQUEST
        : (!behind && WHICH.matcher(words).find())
                || (marked && !Asked.exclaims(words) && !Asked.tells(words))
                || Asked.something(words)
            ? Quotable.Form.QUESTION
            : Quotable.Form.STATEMENT;
  }
}
