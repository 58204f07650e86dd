package dev.attune.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of anything is read; the timeout only ends what would never end. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LargeTextTest {

  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "\n",
        ">",
        "> ",
        "> a\n",
        "-- \n",
        "Best\n",
        "Kind regards\n",
        "Thanks\n\n",
        "Hi,\n",
        "From: a\n",
        "From: a\nSubject: b\n",
        "On 1 May 2025 a wrote:\n",
        "On 1 wrote\n",
        "-----Original Message-----\n",
        "This e-mail is ",
        "|",
        "a@",
        "\u2028",
        "Sent from my iPhone\n",
        "Hi Anna,\n\nok\n\nBest\nAnna\n",
        "[",
        "(",
        "\ud83d"
      })
  void the_same_line_a_hundred_thousand_times_is_read(String part) {
    String text = part.repeat(MEGABYTE / 4 / part.length());
    assertThat(PlainText.of(text).words()).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<blockquote>",
        "<div class=gmail_quote>",
        "<table><tr><td>",
        "<ul><li>",
        "<p>a",
        "<a href=x>",
        "<span style='display:none'>",
        "&nbsp;",
        "<",
        "<!--",
        "a<br>",
        "</div>",
        "<i><p>",
        "<div style='white-space:pre'>",
        "<div id=appendonsend>a",
        "<p>> a</p>",
        "<font><b>x"
      })
  void nesting_and_tag_soup_of_any_depth_is_read(String part) {
    String html = part.repeat(MEGABYTE / 8 / part.length());
    assertThatCode(() -> PlainText.ofHtml(html)).doesNotThrowAnyException();
  }

  @Test
  void a_megabyte_on_one_line_is_read() {
    assertThat(PlainText.of("word ".repeat(MEGABYTE / 5)).own()).hasSize(1);
  }

  @Test
  void a_megabyte_of_mail_in_html_is_read() {
    String part = "<div><p>Hi <b>Anna</b>,</p><table><tr><td>a</td></tr></table>ok<br></div>";
    assertThat(PlainText.ofHtml(part.repeat(MEGABYTE / part.length())).blank()).isFalse();
  }
}
