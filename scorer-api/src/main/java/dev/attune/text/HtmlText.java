package dev.attune.text;

import org.jsoup.Jsoup;

/** Reads a mail body in HTML as plain text. */
final class HtmlText {

  private HtmlText() {}

  static PlainText read(String html) {
    return PlainText.of(Jsoup.parse(html).wholeText());
  }
}
