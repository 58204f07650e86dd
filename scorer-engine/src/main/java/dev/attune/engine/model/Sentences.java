package dev.attune.engine.model;

import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences as agents write them, capitals or not: a sentence ends behind full
 * stops, question or exclamation marks that white space follows, and at a line's end. Spans are
 * trimmed and never empty.
 */
final class Sentences {

  private static final Pattern END = Pattern.compile("[.!?…]+[\"')”’]*(?=\\s|$)|\n");

  private Sentences() {}

  static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      add(text, from, end.end(), sentences);
      from = end.end();
    }
    add(text, from, text.length(), sentences);
    return sentences;
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    int first = from;
    int last = to;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      sentences.add(new Span(first, last));
    }
  }
}
