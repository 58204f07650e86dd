package dev.attune.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text by lines, and which of them still count as the author's own. Rules drop lines; what is
 * left in the end is joined to spans. Not thread-safe.
 */
final class TextLines {

  /** Longer lines are looked at no further, so that no rule can be made slow. */
  private static final int LOOK = 400;

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final boolean[] own;
  private final boolean[] quoted;

  /**
   * One line.
   *
   * @param span where it stands, its line break left out
   * @param words its beginning without blanks and invisible characters at the ends; what rules read
   */
  record Line(Span span, String words) {
    boolean blank() {
      return words.isEmpty();
    }
  }

  TextLines(String text) {
    this(text, List.of());
  }

  /** Lines that lie wholly in a quoted part are blank to every rule. */
  TextLines(String text, List<Span> parts) {
    this.text = text;
    split();
    own = new boolean[lines.size()];
    quoted = new boolean[lines.size()];
    parts.stream().sorted().forEach(this::quote);
    for (int i = 0; i < own.length; i++) {
      own[i] = !lines.get(i).blank();
    }
  }

  private void split() {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(line(start, i));
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(line(start, text.length()));
  }

  private void quote(Span part) {
    for (int i = firstLineAt(part.start()); i < quoted.length; i++) {
      Span line = lines.get(i).span();
      if (line.start() >= part.end()) {
        return;
      }
      if (part.contains(line) && !lines.get(i).blank()) {
        quoted[i] = true;
        lines.set(i, new Line(line, ""));
      }
    }
  }

  private int firstLineAt(int offset) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int size() {
    return own.length;
  }

  Line line(int index) {
    return lines.get(index);
  }

  String words(int index) {
    return lines.get(index).words();
  }

  /** The line itself, as far as rules look. */
  String verbatim(int index) {
    Span span = lines.get(index).span();
    return text.substring(span.start(), Math.min(span.end(), span.start() + LOOK));
  }

  boolean own(int index) {
    return own[index];
  }

  void drop(int index) {
    own[index] = false;
  }

  /** Drops the beginning of a line, which must not be all of it. */
  void dropStart(int index, int length) {
    Span span = lines.get(index).span();
    lines.set(index, line(span.start() + length, span.end()));
  }

  /** The end of a line, as far as rules look. */
  String ending(int index) {
    Span span = lines.get(index).span();
    return text.substring(Math.max(span.start(), span.end() - LOOK), span.end());
  }

  /** Drops the last letters of a line, which must not be all of it. */
  void dropEnd(int index, int length) {
    Span span = lines.get(index).span();
    lines.set(index, line(span.start(), span.end() - length));
  }

  /** Drops every line from {@code from} up to but without {@code to}. */
  void drop(int from, int to) {
    for (int i = from; i < to; i++) {
      own[i] = false;
    }
  }

  /** The first line of the author's own at or after an index, or {@link #size()}. */
  int next(int index) {
    int next = Math.max(0, index);
    while (next < own.length && !own[next]) {
      next++;
    }
    return next;
  }

  /** The last line of the author's own at or before an index, or −1. */
  int previous(int index) {
    int previous = index;
    while (previous >= 0 && !own[previous]) {
      previous--;
    }
    return previous;
  }

  boolean anyOwn() {
    return next(0) < own.length;
  }

  boolean[] snapshot() {
    return own.clone();
  }

  void restore(boolean[] snapshot) {
    System.arraycopy(snapshot, 0, own, 0, own.length);
  }

  /** Own lines as spans; lines with nothing but blank ones between them are one span. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i < own.length; i++) {
      if (own[i]) {
        start = start < 0 ? firstMark(lines.get(i).span()) : start;
        end = lastMark(lines.get(i).span());
      } else if ((quoted[i] || !lines.get(i).blank()) && start >= 0) {
        spans.add(new Span(start, end));
        start = -1;
      }
    }
    if (start >= 0) {
      spans.add(new Span(start, end));
    }
    return spans;
  }

  private int firstMark(Span line) {
    int at = line.start();
    while (unseen(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int lastMark(Span line) {
    int at = line.end();
    while (unseen(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private Line line(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && unseen(text.charAt(from))) {
      from++;
    }
    while (to > from && unseen(text.charAt(to - 1))) {
      to--;
    }
    String words = text.substring(from, Math.min(to, from + LOOK)).replace('\u00a0', ' ');
    return new Line(new Span(start, end), Emphasis.without(words));
  }

  /** White space of any kind, or a character that takes no place. */
  static boolean unseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\ufeff'
        || c == '\u00ad'
        || c == '\u2060';
  }
}
