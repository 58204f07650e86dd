package dev.attune.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainTextTest {

  private static final List<String> LINES =
      List.of(
          "Hi Anna,",
          "Hello",
          "",
          "  ",
          "The coat is on its way.",
          "I am sorry it took so long",
          "> Where is it?",
          ">> quoted twice",
          "On Thu, 20 Mar 2025 at 07:52, Aled wrote:",
          "-----Original Message-----",
          "From: A <a@example.com>",
          "Subject: coat",
          "Kind regards,",
          "Best, Anna",
          "Thanks",
          "Anna Ortiz",
          "+44 20 7946 0000",
          "--",
          "-- ",
          "PS: one more thing.",
          "Sent from my iPhone",
          "This e-mail is confidential and may be read by you alone.",
          "##- Please type your reply above this line -##",
          "🙂 \ud83d\u200b",
          "\u00a0ok\u00a0");

  @Property
  void own_words_stand_in_order_inside_the_text_without_blanks_at_their_ends(
      @ForAll("mails") String text) {
    PlainText plain = PlainText.of(text);
    int reached = 0;
    for (Span span : plain.own()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(reached);
      assertThat(span.in(text)).isNotEmpty();
      assertThat(TextLines.unseen(text.charAt(span.start()))).isFalse();
      assertThat(TextLines.unseen(text.charAt(span.end() - 1))).isFalse();
      reached = span.end();
    }
    assertThat(reached).isLessThanOrEqualTo(text.length());
  }

  @Property
  void the_words_keep_their_places_and_everything_else_is_blank(@ForAll("mails") String text) {
    PlainText plain = PlainText.of(text);
    String words = plain.words();
    assertThat(words).hasSameSizeAs(text);
    for (Span span : plain.own()) {
      assertThat(span.in(words)).isEqualTo(span.in(text));
    }
    for (int i = 0; i < words.length(); i++) {
      int at = i;
      boolean own = plain.own().stream().anyMatch(span -> span.contains(new Span(at, at + 1)));
      assertThat(own || Character.isWhitespace(words.charAt(i))).isTrue();
    }
  }

  @Property
  void finding_own_words_twice_in_a_mail_finds_the_same(@ForAll("wellFormed") String text) {
    String once = PlainText.of(text).words();
    assertThat(PlainText.of(once).words()).isEqualTo(once);
  }

  @Property
  void finding_own_words_twice_never_finds_more(@ForAll("mails") String text) {
    String once = PlainText.of(text).words();
    String twice = PlainText.of(once).words();
    for (int i = 0; i < text.length(); i++) {
      assertThat(twice.charAt(i)).isIn(once.charAt(i), ' ');
    }
  }

  @Property
  void any_characters_at_all_are_read(@ForAll String text) {
    assertThat(PlainText.of(text).words()).hasSameSizeAs(text);
    assertThat(PlainText.ofHtml(text).words()).hasSameSizeAs(PlainText.ofHtml(text).value());
  }

  /** A greeting, words, a signature, a footer and a history, each there or not. */
  @Provide
  Arbitrary<String> wellFormed() {
    Arbitrary<String> greeting = Arbitraries.of("", "Hi Anna,\n", "Dear Ms Ortiz,\n\n");
    Arbitrary<String> words =
        Arbitraries.of("In Leeds.", "In Leeds\nas you said", "> Where?\nHere.", "Yes.\n\nThanks!");
    Arbitrary<String> closing =
        Arbitraries.of(
            "", "\n\nKind regards,\nBob\n+44 20 7946 0000", "\n\nThanks\nBob", "\n-- \nBob");
    Arbitrary<String> footer =
        Arbitraries.of(
            "", "\n\nSent from my iPhone", "\nThis e-mail is confidential.", "\n\nPS: ok");
    Arbitrary<String> history =
        Arbitraries.of("", "\n\n-----Original Message-----\nOld", "\n\nOn 1 May, A wrote:\n> Old");
    return Combinators.combine(greeting, words, closing, footer, history)
        .as((a, b, c, d, e) -> a + b + c + d + e);
  }

  @Provide
  Arbitrary<String> mails() {
    return Arbitraries.of(LINES)
        .list()
        .ofMaxSize(9)
        .flatMap(lines -> Arbitraries.of("\n", "\r\n", "\r").map(end -> String.join(end, lines)));
  }
}
