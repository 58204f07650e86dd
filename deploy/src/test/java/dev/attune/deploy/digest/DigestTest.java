package dev.attune.deploy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.DailyCounts.Messages;
import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.deploy.ledger.Heard;
import dev.attune.deploy.today.Fetched;
import dev.attune.deploy.today.Load;
import dev.attune.deploy.today.Today.Sum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final String HOSTILE = "<script>alert(1)</script> & \u202E";

  @Test
  void weeks_begin_on_monday_and_years_at_their_first_thursday() {
    Period week = Period.before(Period.Kind.WEEKLY, Instant.parse("2027-01-06T10:00:00Z"));

    assertThat(week.name()).isEqualTo("2026-W53");
    assertThat(week.from()).isEqualTo("2026-12-28T00:00:00Z");
    assertThat(week.until()).isEqualTo("2027-01-04T00:00:00Z");
    assertThat(week.previous().name()).isEqualTo("2026-W52");
  }

  @Test
  void months_are_whole() {
    Period month = Period.before(Period.Kind.MONTHLY, Instant.parse("2026-03-31T23:59:59Z"));

    assertThat(month.name()).isEqualTo("2026-02");
    assertThat(month.from()).isEqualTo("2026-02-01T00:00:00Z");
    assertThat(month.previous().name()).isEqualTo("2026-01");
  }

  @Test
  void hostile_words_are_words_in_the_mail() {
    String html = DigestHtml.of(digest(), "https://here/?a=\"b\"");

    assertThat(html)
        .doesNotContain("<script>", "\"b\"")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
  }

  @Test
  void what_went_well_comes_first_and_the_parts_add_up() {
    String html = DigestHtml.of(digest(), "https://here/");

    assertThat(html.indexOf("Best replies")).isLessThan(html.indexOf("In figures"));
    assertThat(html.indexOf("In figures")).isLessThan(html.indexOf("Policy walls"));
    assertThat(DigestText.sum(digest()))
        .isEqualTo(
            "15 messages of agents and bots = 8 reviewed + 1 reviewed of bots + 4 not scored + 2"
                + " part of a later message.");
  }

  @Test
  void the_outcome_of_disputes_is_told() {
    assertThat(DigestText.of(digest(), "https://here/"))
        .contains(
            "Verdicts: 3 agreed with the machine, 2 overruled it (4 of 20 marks). Disputes: 1"
                + " upheld, 6 rejected, 5 waiting for an answer.");
  }

  @Test
  void what_was_fetched_stands_beside_what_became_of_it_and_a_difference_is_told() {
    assertThat(DigestText.of(digest(), "https://here/"))
        .contains(
            "Since the beginning: 155 fetched = 80 reviewed + 46 not scored + 20 part of a later"
                + " message + 3 still open + 4 tickets set aside. This does not add up: 2 messages"
                + " were fetched and went astray.");
    assertThat(DigestText.fetched(new Fetched(1, 0, 0, 1, 0, Map.of(), 0)))
        .endsWith("0 tickets set aside.");
    assertThat(DigestText.fetched(new Fetched(1, 0, -2, 3, 0, Map.of(), 0)))
        .contains("2 messages more are listed than were fetched.");
  }

  @Test
  void figures_stand_beside_those_before() {
    assertThat(DigestText.figures(digest()))
        .isEqualTo(
            "8 replies reviewed; mean gap 1.25, by how far they fell short of what was needed;"
                + " before, 1.50 over 4 replies.");
  }

  private static Digest digest() {
    return new Digest(
        "weekly",
        "2026-W09",
        "2026-02-23",
        "2026-03-01",
        List.of(HOSTILE),
        sum(HOSTILE, 8, 1.25),
        sum("", 4, 1.5),
        new Messages(8, 1, 2, Map.of("no text", 3L, "unsure", 1L)),
        new Fetched(151, 3, 2, 80, 20, Map.of("no text", 30L, "unsure", 16L), 4),
        List.of(sum(HOSTILE, 5, 1), sum("sales", 3, 2)),
        List.of(new Wall("desk", HOSTILE, HOSTILE, 4, 3)),
        new Heard.Sums(3, 2, 4, 20, 1, 6, 5),
        List.of(new Load("desk", "a1", HOSTILE, 6, 5, 4, 0, false)),
        0);
  }

  private static Sum sum(String name, long reviewed, double gap) {
    return new Sum(
        "desk",
        name,
        reviewed,
        gap,
        List.of(0L, 0L, 0L, reviewed, 0L, 0L, 0L),
        List.of(1.0, 0.5, 1.5, 0.0),
        List.of(0L, 0L, 0L, reviewed),
        List.of(0L, 0L, 0L, 0L, reviewed));
  }
}
