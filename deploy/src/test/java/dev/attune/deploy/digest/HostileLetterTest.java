package dev.attune.deploy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.DailyCounts.Messages;
import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.deploy.ledger.Heard;
import dev.attune.deploy.ledger.SevereRuns.Told;
import dev.attune.deploy.today.Fetched;
import dev.attune.deploy.today.Load;
import dev.attune.deploy.today.Today.Sum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whatever a group, tag or agent is called, and whatever was shared: a mail shows it as text. */
class HostileLetterTest {

  private static final String MARKUP =
      "<img src=x onerror=alert(1)>\"'</td></table><script>alert(2)</script>&lt;&amp;";
  private static final String TURNED = "\u202Egnp.exe\u2066 \u05E9\u05DC\u05D5\u05DD";
  private static final List<String> KNOWN =
      List.of(
          "html",
          "head",
          "meta",
          "title",
          "body",
          "h1",
          "h2",
          "p",
          "table",
          "tbody",
          "tr",
          "th",
          "td",
          "div",
          "blockquote",
          "a");

  @Test
  void a_digest_shows_it_as_text() {
    Document mail = html(letter(MARKUP));

    assertThat(mail.select("blockquote").text()).isEqualTo(MARKUP);
    assertThat(mail.select("td").eachText())
        .contains(MARKUP, MARKUP + " (desk)")
        .filteredOn(MARKUP::equals)
        .as("tag and group of a policy wall")
        .hasSize(2);
    assertThat(letter(MARKUP).text()).contains("> " + MARKUP, "Team " + MARKUP + " (desk)");
  }

  @Test
  void the_advice_to_offer_a_pause_does_too() {
    Letter letter = pause(MARKUP + "\r\nBcc: everybody@example.com");

    assertThat(html(letter).select("p").eachText().get(0)).startsWith(MARKUP + " Bcc: everybody");
    assertThat(letter.text()).startsWith(MARKUP + " Bcc: everybody@example.com (desk) has had");
    assertThat(letter.subject()).isEqualTo("Attune: several severe conversations in a row");
  }

  @Test
  void nothing_turns_the_words_behind_it_around() {
    for (Letter letter : List.of(letter(TURNED), pause(TURNED))) {
      assertThat(letter.html() + letter.text())
          .contains("gnp.exe \u05E9\u05DC\u05D5\u05DD (desk)")
          .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }
  }

  /** Holds nothing but the tags of ours, and no address but the pages'. */
  private static Document html(Letter letter) {
    Document mail = Jsoup.parse(letter.html());
    assertThat(mail.getAllElements())
        .extracting(element -> element.tagName())
        .isSubsetOf(
            java.util.stream.Stream.concat(KNOWN.stream(), java.util.stream.Stream.of("#root"))
                .toList());
    assertThat(mail.select("[href], [src]"))
        .extracting(element -> element.attr("href"))
        .containsExactly("https://attune.example.com/?a=\"b");
    assertThat(mail.getAllElements())
        .allMatch(
            element ->
                element.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")));
    return mail;
  }

  private static Letter pause(String name) {
    Told run = new Told(1, "desk", "a1", 3, Instant.EPOCH, Instant.EPOCH);
    return PauseLetter.of(run, name, "lena@example.com", "https://attune.example.com/?a=\"b");
  }

  private static Letter letter(String text) {
    Digest digest =
        new Digest(
            "weekly",
            "2026-W09",
            "2026-02-23",
            "2026-03-01",
            List.of(text),
            sum(""),
            sum(""),
            new Messages(1, 0, 0, Map.of()),
            new Fetched(1, 0, 0, 1, 0, Map.of(), 0),
            List.of(sum(text), sum("care")),
            List.of(new Wall("desk", text, text, 2, 1)),
            new Heard.Sums(1, 1, 1, 4, 1, 1, 1),
            List.of(new Load("desk", "a1", text, 4, 3, 3, 3, true)),
            0);
    return Letter.of(digest, "lena@example.com", "https://attune.example.com/?a=\"b");
  }

  private static Sum sum(String name) {
    return new Sum(
        "desk",
        name,
        1,
        1,
        List.of(0L, 0L, 0L, 0L, 1L, 0L, 0L),
        List.of(1.0, 1.0, 1.0, 1.0),
        List.of(0L, 0L, 0L, 1L),
        List.of(0L, 1L, 0L, 0L, 0L));
  }
}
