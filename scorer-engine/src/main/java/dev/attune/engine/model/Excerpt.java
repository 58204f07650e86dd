package dev.attune.engine.model;

import dev.attune.ticket.Message;

/**
 * What the model reads of one message: the author's own words at their places, or of a giant
 * message its beginning and end, so that cost stays bounded; without mark-up, and with one name for
 * all people.
 *
 * @param words as long as the message's text; offsets in it are offsets in the message
 */
record Excerpt(Message message, String words) {

  private static final int BEGINNING = 12_000;
  private static final int END = 4_000;

  static Excerpt of(Message message) {
    String words = message.text().words();
    String read = words.length() > BEGINNING + END ? shortened(words) : words;
    return new Excerpt(message, Anonymous.of(read));
  }

  private static String shortened(String words) {
    int gap = words.length() - BEGINNING - END;
    return words.substring(0, BEGINNING) + " ".repeat(gap) + words.substring(BEGINNING + gap);
  }
}
