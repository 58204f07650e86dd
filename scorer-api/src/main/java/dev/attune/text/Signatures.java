package dev.attune.text;

import java.util.regex.Pattern;

/** Closing words and what stands below them: name, title, company, telephone. */
final class Signatures {

  private static final int MOST_LINES = 10;
  private static final int MOST_NAMES = 3;

  /** What follows a sentence's end, up to the end of the line. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[.!?…][*_\")]{0,2}\\s)(?=(.{2,80}$))");

  private Signatures() {}

  /**
   * @param greeted whether the text began with a greeting, so that a bare name at its end closes it
   */
  static void cut(TextLines lines, boolean greeted) {
    int first = lines.next(0);
    for (int i = lines.next(first + 1); i < lines.size(); i = lines.next(i + 1)) {
      String words = lines.words(i);
      if (dashes(words)) {
        dropBelowDashes(lines, i);
      } else if (Closings.formula(words)) {
        lines.drop(i, signatureEnd(lines, i + 1));
      }
    }
    dropThanksAtTheEnd(lines, first);
    dropClosingSentence(lines);
    if (greeted) {
      dropBareName(lines);
    }
    dropDashesAtTheEnd(lines);
  }

  /** What stands below a line of two dashes is a signature, unless it says something. */
  private static void dropBelowDashes(TextLines lines, int dashes) {
    int end = dashes + 1;
    int seen = 0;
    while (end < lines.size() && seen <= MOST_LINES && !endsSignature(lines, end)) {
      seen += lines.own(end) ? 1 : 0;
      end++;
    }
    if (seen > 0 && seen <= MOST_LINES) {
      lines.drop(dashes, end);
    }
  }

  private static boolean endsSignature(TextLines lines, int line) {
    return lines.own(line) && (dashes(lines.words(line)) || Closings.speaks(lines.words(line)));
  }

  /** Behind the last line that signs; what follows a blank line must be an address to belong. */
  private static int signatureEnd(TextLines lines, int from) {
    int last = from;
    int seen = 0;
    for (int i = from; i < lines.size() && seen < MOST_LINES; i++) {
      if (!lines.own(i)) {
        continue;
      }
      boolean apart = seen > 0 && i > last;
      if (apart ? !Closings.contact(lines.words(i)) : !Closings.signs(lines.words(i))) {
        break;
      }
      seen++;
      last = i + 1;
    }
    return last;
  }

  private static void dropThanksAtTheEnd(TextLines lines, int first) {
    int line = lines.previous(lines.size() - 1);
    for (int seen = 0; line > first && seen < MOST_LINES; seen++) {
      if (Closings.thanks(lines.words(line))) {
        dropThanks(lines, line);
      }
      line = lines.previous(line - 1);
    }
  }

  /** "Kind regards, Anna" or "Thanks! Anna" behind the last sentence, on its line or below. */
  private static void dropClosingSentence(TextLines lines) {
    int last = lines.previous(lines.size() - 1);
    if (last > lines.next(0) && Closings.signedOff(lines.words(last))) {
      lines.drop(last);
    } else if (last >= 0) {
      String line = lines.ending(last);
      SENTENCE
          .matcher(line)
          .results()
          .filter(sentence -> Closings.signedOff(Emphasis.without(sentence.group(1).strip())))
          .findFirst()
          .ifPresent(sentence -> lines.dropEnd(last, line.length() - sentence.start(1)));
    }
  }

  /** "Thanks," closes a mail only where a name, and nothing else, stands below it. */
  private static void dropThanks(TextLines lines, int thanks) {
    int end = signatureEnd(lines, thanks + 1);
    int name = lines.next(thanks + 1);
    if (name < end && Closings.name(lines.words(name)) && lines.next(end) == lines.size()) {
      lines.drop(thanks, end);
    }
  }

  private static boolean dashes(String words) {
    return words.equals("--") || words.equals("—");
  }

  /** Dashes with nothing below them any more. */
  private static void dropDashesAtTheEnd(TextLines lines) {
    int last = lines.previous(lines.size() - 1);
    while (last > lines.next(0) && dashes(lines.words(last))) {
      lines.drop(last);
      last = lines.previous(last);
    }
  }

  private static void dropBareName(TextLines lines) {
    int last = lines.previous(lines.size() - 1);
    int first = last;
    while (first > 0
        && last - first < MOST_NAMES - 1
        && lines.own(first - 1)
        && Closings.name(lines.words(first - 1))) {
      first--;
    }
    int before = lines.previous(first - 1);
    if (last >= 0
        && before >= 0
        && Closings.name(lines.words(last))
        && (before < first - 1 || Closings.ends(lines.words(before)))) {
      lines.drop(first, last + 1);
    }
  }
}
