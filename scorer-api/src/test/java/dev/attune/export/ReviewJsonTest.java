package dev.attune.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.reply.UnscoredReason;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReviewJsonTest {

  private static final String CUE =
      "{\"message\":\"m1\",\"start\":41,\"end\":72,\"quote\":\"my sister's wedding on Saturday\"";
  private static final String SORRY =
      "{\"message\":\"m2\",\"start\":0,\"end\":34,\"quote\":\"We apologise for the"
          + " inconvenience\"}";
  private static final String WAIT =
      "{\"message\":\"m2\",\"start\":74,\"end\":86,\"quote\":\"Please allow\"}";
  private static final String DAYS =
      "{\"message\":\"m2\",\"start\":87,\"end\":104,\"quote\":\"5-7 business days\"}";
  private static final String HEAD =
      "{\"conversation\":\"c-1\",\"message\":\"m2\",\"index\":1,\"messages\":[\"m2\"],\"agent\":\"a7\","
          + "\"by\":\"agent\",\"score\":8,\"fit\":1,"
          + "\"need\":{\"level\":3,\"emotions\":[\"frustration\",\"anxiety\"],\"cues\":["
          + CUE
          + ",\"answered\":false}],\"helpWanted\":true},"
          + "\"marks\":{\"acknowledgement\":{\"level\":1,\"evidence\":["
          + SORRY
          + "]},\"understanding\":{\"level\":0,\"evidence\":[]},"
          + "\"action\":{\"level\":1,\"evidence\":["
          + WAIT
          + ","
          + DAYS
          + "]},\"exploration\":{\"level\":0,\"evidence\":[]}},"
          + "\"flags\":[{\"name\":\"canned\",\"evidence\":["
          + SORRY
          + "]},{\"name\":\"dismissive\",\"evidence\":["
          + CUE
          + "}]}],\"gap\":3,\"gaps\":{\"emotional\":0,\"cognitive\":2,\"compassionate\":1},"
          + "\"confidence\":0.83,";

  @Test
  void a_review_of_a_file_has_the_members_of_the_format_in_its_order() {
    assertThat(ReviewJson.write(Rows.dress()))
        .isEqualTo(
            HEAD
                + "\"feedback\":{\"worked\":null,\"try\":\"Name the wedding first.\"},"
                + "\"shift\":\"warm\",\"rubric\":\"default@1\",\"scorer\":\"embedded@1\"}");
  }

  @Test
  void a_review_of_a_ticket_also_says_what_the_helpdesk_knows() {
    assertThat(ReviewJson.write(Rows.ticket()))
        .isEqualTo(
            HEAD
                + "\"feedback\":{\"worked\":\"You gave a time"
                + " frame.\",\"try\":null,\"workedEvidence\":"
                + DAYS
                + "},\"shift\":null,\"rubric\":\"default@1\",\"scorer\":\"embedded@1\","
                + "\"account\":\"shop\",\"ticket\":\"4711\","
                + "\"ticketUrl\":\"https://shop.example.com/tickets/4711\","
                + "\"at\":\"2026-01-05T11:02:00Z\",\"channel\":\"email\",\"brand\":\"Vela\","
                + "\"group\":\"Returns\",\"tags\":[\"wedding\",\"vip\"],\"csat\":\"bad\","
                + "\"reopened\":true,\"note\":{\"state\":\"written\",\"id\":\"m1\","
                + "\"at\":\"2026-01-05T11:02:00Z\"}}");
  }

  @Test
  void a_note_that_was_refused_says_why() {
    String line = ReviewJson.write(Rows.refused());
    assertThat(line)
        .contains(
            "\"note\":{\"state\":\"refused\",\"at\":\"2026-01-05T11:02:00Z\","
                + "\"reason\":\"it is closed\"}");
    assertThat(ReviewJson.write(ReviewJson.read(line))).isEqualTo(line);
    assertThat(Columns.cells(Rows.refused())).contains(Cell.of("refused: it is closed"));
  }

  @Test
  void a_merged_message_names_the_reply_it_went_into() {
    assertThat(ReviewJson.write(Rows.merged()))
        .isEqualTo(
            "{\"conversation\":\"c-1\",\"message\":\"m1\",\"index\":0,\"mergedInto\":\"m2\"}");
  }

  @Test
  void an_unscored_message_gives_its_reason() {
    assertThat(ReviewJson.write(Rows.unscored(Rows.FILE)))
        .isEqualTo(
            "{\"conversation\":\"c-1\",\"message\":\"m2\",\"index\":1,"
                + "\"unscored\":\"nothing to answer\"}");
  }

  @Test
  void an_unscored_message_of_a_ticket_also_says_who_wrote_it() {
    assertThat(ReviewJson.write(Rows.unscored(Rows.TICKET)))
        .contains("\"unscored\":\"nothing to answer\",\"agent\":null,\"by\":\"bot\",\"account\":");
  }

  @Test
  void the_plain_text_of_an_html_message_comes_along() {
    assertThat(ReviewJson.write(Rows.saying("Hello")))
        .endsWith(",\"plainText\":{\"m2\":\"Hello\"}}");
  }

  @Test
  void every_kind_of_row_read_back_gives_the_same_line() {
    for (ReviewRow row :
        new ReviewRow[] {
          Rows.dress(),
          Rows.ticket(),
          Rows.merged(),
          Rows.unscored(Rows.FILE),
          Rows.unscored(Rows.TICKET),
          Rows.saying("Hello")
        }) {
      String line = ReviewJson.write(row);
      assertThat(ReviewJson.write(ReviewJson.read(line))).isEqualTo(line);
    }
  }

  @Test
  void a_row_read_back_has_the_same_cells() {
    ReviewRow row = Rows.ticket();
    assertThat(Columns.cells(ReviewJson.read(ReviewJson.write(row)))).isEqualTo(Columns.cells(row));
  }

  @Test
  void half_a_character_pair_is_escaped_in_json_and_replaced_in_a_table() {
    ReviewRow row = Rows.saying("a \ud83d b");
    assertThat(ReviewJson.write(row)).contains("\"conversation\":\"a \\ud83d b\"");
    assertThat(Columns.cells(row).get(0)).isEqualTo(Cell.of("a \ufffd b"));
  }

  @Test
  void that_no_help_is_wanted_can_be_read_off_and_read_back() {
    String line =
        ReviewJson.write(Rows.dress()).replace("\"helpWanted\":true", "\"helpWanted\":false");
    ReviewRow.Reviewed read = (ReviewRow.Reviewed) ReviewJson.read(line).outcome();
    assertThat(read.assessment().need().helpWanted()).isFalse();
    assertThat(ReviewJson.write(ReviewJson.read(line))).isEqualTo(line);
  }

  @Test
  void a_line_of_an_earlier_release_wants_help() {
    String line = ReviewJson.write(Rows.dress()).replace(",\"helpWanted\":true", "");
    ReviewRow.Reviewed read = (ReviewRow.Reviewed) ReviewJson.read(line).outcome();
    assertThat(read.assessment().need().helpWanted()).isTrue();
  }

  @Test
  void what_is_known_of_a_ticket_that_was_set_aside_survives_reading_back() {
    for (UnscoredReason reason : UnscoredReason.values()) {
      ReviewRow.NotScored left = new ReviewRow.NotScored(reason, "its text: it can't be_read");
      ReviewRow row = Rows.leftOut(left);
      assertThat(ReviewJson.read(ReviewJson.write(row)).outcome()).isEqualTo(left);
    }
  }

  @Test
  void a_line_that_is_no_review_is_refused_without_quoting_it() {
    for (String line : new String[] {"", "{", "[]", "secret", "{\"conversation\":\"secret\"}"}) {
      assertThatThrownBy(() -> ReviewJson.read(line))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("no review in this line of " + line.length() + " characters")
          .hasMessageNotContaining("secret");
    }
  }

  @Property(tries = 300)
  void any_text_gives_one_line_of_valid_json_in_utf8(@ForAll("hostile") String words) {
    String line = ReviewJson.write(Rows.saying(words));
    JsonObject read = Json.createReader(new StringReader(line)).readObject();
    assertThat(line.lines()).hasSize(1);
    assertThat(line).doesNotContain("\u2028", "\u2029", "\u0085");
    assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(line);
    assertThat(read.getString("conversation")).isEqualTo(words);
    assertThat(read.getJsonObject("plainText").getString("m2")).isEqualTo(words);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings()
        .withChars(
            '\0', '\n', '\r', '"', '\\', '\u2028', '\u0085', '\ud83d', '\ude00', '=', 'ä', 'a')
        .ofMinLength(1)
        .ofMaxLength(20);
  }
}
