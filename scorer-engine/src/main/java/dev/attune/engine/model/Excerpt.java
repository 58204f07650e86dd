package dev.attune.engine.model;

import dev.attune.engine.rules.Wrapping;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the model reads of one message: the author's own words at their places, or of a giant
 * message its beginning and end, so that cost stays bounded; without mark-up, lines flowing on that
 * a program broke, one name for all people, and in the firm's messages no greeting of nobody.
 *
 * @param words as long as the message's text; offsets in it are offsets in the message
 */
record Excerpt(Message message, String words) {

  private static final int BEGINNING = 12_000;
  private static final int END = 4_000;

  /** A greeting that names nobody says nothing, on its own line or before the first sentence. */
  private static final Pattern GREETING =
      Pattern.compile(
          "\\A\\s*(?i:(?:hi|hello|hey|greetings|good (?:day|morning|afternoon|evening))"
              + "(?: there| all| team| everyone)?)[,!.]+(?=\\s)");

  static Excerpt of(Message message) {
    String words = message.text().words();
    String read = words.length() > BEGINNING + END ? shortened(words) : words;
    String flowing = Wrapping.undone(read);
    return new Excerpt(
        message, Anonymous.of(message.by(Role.CUSTOMER) ? flowing : ungreeted(flowing)));
  }

  private static String ungreeted(String words) {
    Matcher greeting = GREETING.matcher(words);
    return greeting.find() ? " ".repeat(greeting.end()) + words.substring(greeting.end()) : words;
  }

  private static String shortened(String words) {
    int gap = words.length() - BEGINNING - END;
    return words.substring(0, BEGINNING) + " ".repeat(gap) + words.substring(BEGINNING + gap);
  }
}
