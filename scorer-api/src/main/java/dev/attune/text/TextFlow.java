package dev.attune.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Lays text out in lines as a reader would see it: runs of white space are one blank, blocks begin
 * and end lines, paragraphs are a blank line apart. Not thread-safe.
 */
final class TextFlow {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "pre", "hr");
  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> numbers = new ArrayDeque<>();
  private int verbatim;
  private boolean blankDue;

  int length() {
    return text.length();
  }

  /** All of it, without white space at its end. */
  String text() {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  void open(Element element) {
    switch (element.normalName()) {
      case "br" -> breakLine();
      case "ul" -> numbers.push(-1);
      case "ol" -> numbers.push(1);
      default -> {}
    }
    if (PARAGRAPHS.contains(element.normalName())) {
      paragraph();
    } else if (lineOfItsOwn(element)) {
      line();
    }
    if (element.normalName().equals("li")) {
      bullet();
    }
    verbatim += preformatted(element) ? 1 : 0;
  }

  void close(Element element) {
    verbatim -= preformatted(element) ? 1 : 0;
    if (PARAGRAPHS.contains(element.normalName())) {
      paragraph();
    } else if (lineOfItsOwn(element)) {
      line();
    } else if (CELLS.contains(element.normalName())) {
      cell();
    }
    if (element.normalName().equals("ul") || element.normalName().equals("ol")) {
      numbers.poll();
    }
  }

  void words(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (verbatim > 0 && c != '\r') {
        put(c);
      } else if (c == '\u00a0' || Character.isWhitespace(c)) {
        blankDue = true;
      } else if (!TextLines.unseen(c) || c == '\u3000') {
        put(c);
      }
    }
  }

  private void put(char c) {
    if (blankDue && !atLineStart() && c != '\n') {
      text.append(' ');
    }
    blankDue = false;
    text.append(c);
  }

  private void breakLine() {
    text.append('\n');
    blankDue = false;
  }

  private void line() {
    if (!atLineStart()) {
      text.append('\n');
    }
    blankDue = false;
  }

  private void paragraph() {
    line();
    int end = text.length();
    if (end > 1 && text.charAt(end - 2) != '\n') {
      text.append('\n');
    }
  }

  private void cell() {
    if (!atLineStart()) {
      text.append('\t');
    }
    blankDue = false;
  }

  private void bullet() {
    Integer number = numbers.poll();
    if (number == null || number < 0) {
      text.append("- ");
    } else {
      text.append(number).append(". ");
    }
    if (number != null) {
      numbers.push(number < 0 ? number : number + 1);
    }
  }

  private boolean atLineStart() {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }

  private static boolean lineOfItsOwn(Element element) {
    return element.isBlock() && !CELLS.contains(element.normalName());
  }

  private static boolean preformatted(Element element) {
    return element.normalName().equals("pre")
        || element.normalName().equals("textarea")
        || (element.hasAttr("style")
            && element.attr("style").replace(" ", "").contains("white-space:pre"));
  }
}
