package dev.attune.text;

import java.util.stream.Collectors;

/** What tests say about a text's own words. */
final class Words {

  private Words() {}

  /** The own words of a plain text, stretches parted by a bar. */
  static String own(String text) {
    return own(PlainText.of(text));
  }

  static String own(PlainText text) {
    return text.own().stream()
        .map(span -> span.in(text.value()))
        .collect(Collectors.joining(" | "));
  }
}
