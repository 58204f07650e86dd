package dev.attune.text;

import static dev.attune.text.Words.own;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  private static final String ANSWER = "<p>In <b>Leeds</b>.</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<div>a</div><div>b</div>~a\\nb",
        "<div>a</div><div><br></div><div>b</div>~a\\n\\nb",
        "<p>a</p><p>b</p>~a\\n\\nb",
        "a<br>b<br/>c~a\\nb\\nc",
        "<div>a<br></div>b~a\\nb",
        "<ul><li>a</li><li>b</li></ul>~- a\\n- b",
        "<ol><li>a</li><li>b</li></ol>c~1. a\\n2. b\\n\\nc",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>~a\\tb\\t\\nc",
        "see <a href='https://example.com/x'>the page</a> now~see the page now",
        "a&nbsp;&nbsp; b &amp; c &lt;d&gt; &eacute;~a b & c <d> é",
        "so<span> </span>far~so far",
        "so&#8203;far&shy;ther~sofarther",
        "  <p>  a\tb  </p>  ~a b",
        "<pre>a  b\\n c</pre>~a  b\\n c",
        "a<script>x()</script><style>p{}</style><!-- c -->b~ab",
        "a<span style='display: none'>x</span><span hidden>y</span><i"
            + " style='font-size:0px'>z</i>b~ab",
        "<img alt='cat' src='x'>a~a",
        "👩‍👩‍👧 ok~👩‍👩‍👧 ok"
      })
  void html_becomes_the_text_a_reader_sees(String html, String text) {
    assertThat(PlainText.ofHtml(html.replace("\\n", "\n")).value())
        .isEqualTo(text.replace("\\n", "\n").replace("\\t", "\t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote>Where?</blockquote>",
        "<blockquote type='cite'>Where?</blockquote>",
        "<div class='gmail_quote'><div class='gmail_attr'>On Monday A wrote:</div>Where?</div>",
        "<div class='zendesk_quoted'>Where?</div>",
        "<div class='freshdesk_quote'><blockquote>Where?</blockquote></div>",
        "<div id='yahoo_quoted' class='yahoo_quoted'>Where?</div>",
        "<div class='moz-cite-prefix'>On 1.2. A wrote:</div><blockquote>Where?</blockquote>",
        "<div id='appendonsend'></div><hr><div id='divRplyFwdMsg'>From: A</div><div>Where?</div>",
        "<hr id='stopSpelling'>From: A<p>Where?</p>",
        "<div><b>From:</b> A<br><b>Sent:</b> Monday<br><b>Subject:</b> x<br><br>Where?</div>",
        "<div class='gmail_signature'>Anna</div>",
        "<div data-smartmail='gmail_signature'>Anna</div>",
        "<div id='Signature'>Anna, Returns</div>",
        "<p>Kind regards,<br>Anna</p>",
        "<p>##- Please type your reply above this line -##</p><p>Where?</p>"
      })
  void what_mail_programs_mark_as_history_or_signature_is_not_own(String rest) {
    assertThat(own(PlainText.ofHtml(ANSWER + rest))).isEqualTo("In Leeds.");
  }

  @Test
  void quoted_parts_stay_in_the_text_itself() {
    assertThat(PlainText.ofHtml(ANSWER + "<blockquote>Where?</blockquote>").value())
        .isEqualTo("In Leeds.\n\nWhere?");
  }

  @Test
  void answers_between_and_below_quotations_stay() {
    String html =
        "<blockquote>Where?</blockquote><p>In Leeds.</p><blockquote>When?</blockquote>Friday.";
    assertThat(own(PlainText.ofHtml(html))).isEqualTo("In Leeds. | Friday.");
  }

  @Test
  void a_quotation_that_is_all_there_is_counts_as_own() {
    assertThat(own(PlainText.ofHtml("<blockquote>Unplug it first.</blockquote>")))
        .isEqualTo("Unplug it first.");
  }

  @Test
  void a_helpdesk_wrapper_is_no_quotation() {
    String html = "<div class=\"zd-comment\" dir=\"auto\">Hi Bev,<br><br>It is fixed.<br></div>";
    assertThat(own(PlainText.ofHtml(html))).isEqualTo("It is fixed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<p></p>", "<img src=x>", "<style>a{}</style>", "&nbsp;"})
  void html_without_words_is_blank(String html) {
    assertThat(PlainText.ofHtml(html).blank()).isTrue();
  }

  @Test
  void broken_markup_and_half_surrogates_are_read() {
    assertThat(PlainText.ofHtml("<div><p>a<b>b</div>\ud83d <x y=\"").value()).startsWith("a");
  }
}
