package dev.attune.deploy.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Mails as a reader sees them, whatever they were packed in. */
final class Mails {

  private static final Pattern BASE64 =
      Pattern.compile(
          "(?:^[A-Za-z0-9+/]{60,}={0,2}\\r?\\n)+(?:^[A-Za-z0-9+/]+={0,2}\\r?$)?",
          Pattern.MULTILINE);
  private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");
  private static final int LEAST_LETTERS = 20;

  private Mails() {}

  /** The mail as it left, and behind it everything that can be unpacked of it, in one line. */
  static String readable(String mail) {
    StringBuilder all = new StringBuilder(mail);
    all.append('\n').append(SOFT_BREAK.matcher(mail).replaceAll("").replace("=20", " "));
    Matcher packed = BASE64.matcher(mail);
    while (packed.find()) {
      byte[] bytes = Base64.getMimeDecoder().decode(packed.group());
      all.append('\n').append(new String(bytes, StandardCharsets.UTF_8));
    }
    String whole = all.toString();
    return oneLine(whole) + " " + oneLine(Jsoup.parse(whole).text());
  }

  /** What a note says, sentence by sentence. */
  static List<String> sentences(String html) {
    return Arrays.stream(oneLine(Jsoup.parse(html).text()).split("(?<=[.!?:]) ", -1))
        .filter(sentence -> sentence.length() >= LEAST_LETTERS)
        .toList();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
