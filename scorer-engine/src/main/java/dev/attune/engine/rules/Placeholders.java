package dev.attune.engine.rules;

import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds blanks that a macro left unfilled: {@code {{name}}}, {@code [ORDER NO]}, {@code <date>}.
 */
final class Placeholders {

  private static final String OPEN = "{[<%";
  private static final String CLOSE = "}]>%";
  private static final int LONGEST = 30;

  private Placeholders() {}

  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int kind = OPEN.indexOf(text.charAt(i));
      int end = kind < 0 ? -1 : closing(text, i, CLOSE.charAt(kind));
      if (end > 0 && blank(text.substring(i + 1, end), kind)) {
        found.add(new Span(i, end + 1));
        i = end;
      }
    }
    return found;
  }

  private static int closing(String text, int open, char close) {
    int limit = Math.min(text.length(), open + LONGEST);
    for (int i = open + 1; i < limit; i++) {
      if (text.charAt(i) == close) {
        return i;
      }
    }
    return -1;
  }

  private static boolean blank(String inside, int kind) {
    String name = inside.strip().replace("{", "").replace("}", "");
    boolean words = !name.isEmpty() && name.chars().allMatch(Placeholders::nameLike);
    boolean telling = name.indexOf('_') > 0 || name.equals(name.toUpperCase(java.util.Locale.ROOT));
    boolean anyLetter = name.chars().anyMatch(Character::isLetter);
    return switch (kind) {
      case 0 -> words && anyLetter;
      case 3 -> words && anyLetter && name.indexOf(' ') < 0 && telling;
      default -> words && anyLetter && (telling || named(name));
    };
  }

  private static boolean nameLike(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ' ' || c == '.' || c == '#';
  }

  private static boolean named(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("name")
        || lower.contains("insert")
        || lower.contains("date")
        || lower.contains("number")
        || lower.contains("customer")
        || lower.contains("agent");
  }
}
