package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that a mail program broke in mid-sentence flow on: their line break is a space. Lists,
 * tables, greetings, signatures and paragraphs keep theirs.
 *
 * <p>A line that is long, has no closing mark and goes on in a small letter was broken by a
 * program. Where it goes on in a capital or a figure, it must moreover be too full for the word
 * that follows, and its paragraph must not be a list: two long lines or more without a closing
 * mark, none of which goes on in a small letter, and no such mark at the end.
 *
 * <p>Pure; cost is linear in the text's length.
 */
public final class Wrapping {

  /** No mail program breaks shorter lines. */
  private static final int SHORTEST = 55;

  private static final int LIST = 2;

  private static final String SENTENCE_ENDS = ".!?:;\u2026";

  private final StringBuilder text;
  private final int longest;

  // of the paragraph that is read: ends of its full lines, how many long lines have no closing
  // mark,
  // whether any goes on in a small letter, and whether the last one has a closing mark
  private final List<Integer> full = new ArrayList<>();

  private int open;
  private boolean flows;
  private boolean closed;

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
      take(start, i);
      start = i + 1;
    }
    take(start, text.length());
    closeParagraph();
    return text.toString();
  }

  private void take(int start, int lineEnd) {
    int end = lineEnd;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == start) {
      closeParagraph();
      return;
    }
    closed = SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    if (!closed && end - start >= SHORTEST) {
      open++;
      goOn(end - start, lineEnd);
    }
  }

  private void goOn(int length, int lineEnd) {
    if (lineEnd < text.length() - 1 && Character.isLowerCase(text.charAt(lineEnd + 1))) {
      text.setCharAt(lineEnd, ' ');
      flows = true;
    } else if (full(length, lineEnd + 1)) {
      full.add(lineEnd);
    }
  }

  private void closeParagraph() {
    if (flows || closed || open < LIST) {
      full.forEach(end -> text.setCharAt(end, ' '));
    }
    full.clear();
    open = 0;
    flows = false;
    closed = false;
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
