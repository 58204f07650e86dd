package dev.attune.engine.model;

/**
 * Quotation marks as a keyboard types them: phones and word processors curve them, training texts
 * hardly do, and a reply means the same either way.
 */
final class Typed {

  private Typed() {}

  /** Of the same length, so that offsets stay true. */
  static String plain(String text) {
    return text.chars()
        .map(Typed::plain)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static int plain(int letter) {
    return switch (letter) {
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e' -> '"';
      default -> letter;
    };
  }
}
