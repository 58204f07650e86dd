package dev.attune.engine.rules;

/**
 * Lines that a mail program broke in mid-sentence flow on: their line break is a space. Lists,
 * greetings, signatures and paragraphs keep theirs.
 *
 * <p>Pure; cost is linear in the text's length.
 */
public final class Wrapping {

  /** No mail program breaks shorter lines. */
  private static final int SHORTEST = 55;

  private static final String SENTENCE_ENDS = ".!?:;\u2026";

  private final StringBuilder text;
  private final int longest;

  private Wrapping(String text) {
    this.text = new StringBuilder(text);
    this.longest = text.lines().mapToInt(line -> line.stripTrailing().length()).max().orElse(0);
  }

  /** The same text, letter by letter, with spaces in place of such breaks. */
  public static String undone(String text) {
    return text.indexOf('\n') < 0 ? text : new Wrapping(text).undone();
  }

  private String undone() {
    int start = 0;
    for (int i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) {
      if (wrapped(start, i)) {
        text.setCharAt(i, ' ');
      }
      start = i + 1;
    }
    return text.toString();
  }

  private boolean wrapped(int start, int lineEnd) {
    int end = lineEnd;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int next = lineEnd + 1;
    return end - start >= SHORTEST
        && next < text.length()
        && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) < 0
        && (Character.isLowerCase(text.charAt(next)) || full(end - start, next));
  }

  /** A line too full for the next one's first word was filled by a program. */
  private boolean full(int length, int next) {
    int wordEnd = next;
    while (wordEnd < text.length() && Character.isLetterOrDigit(text.charAt(wordEnd))) {
      wordEnd++;
    }
    boolean number = wordEnd < text.length() && ".)".indexOf(text.charAt(wordEnd)) >= 0;
    return wordEnd > next && !number && length + 1 + wordEnd - next > longest;
  }
}
