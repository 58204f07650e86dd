package dev.attune.text;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads a mail or comment body in HTML as plain text, knowing which parts the mail programs mark as
 * quoted or signature. Time is linear to the body, and depth costs no stack.
 */
final class HtmlText {

  /** Deeper nesting than any mail has is read as if it were this deep. */
  private static final int DEEPEST = 256;

  private HtmlText() {}

  static PlainText read(String html) {
    Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    HtmlReading reading = HtmlReading.of(document.body());
    PlainText strict = reading.text(true);
    return strict.blank() ? reading.text(false) : strict;
  }
}
