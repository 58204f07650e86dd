package dev.attune.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.deploy.ledger.Facet;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** That the form of the page of reviews offers what the API can filter by. */
class ReviewsFormTest {

  @Test
  void every_filter_has_its_field() throws IOException {
    assertThat(page().select("#filter [name]").eachAttr("name"))
        .containsAll(Stream.of(Facet.values()).map(Facet::label).toList())
        .contains("since", "until");
  }

  @Test
  void what_is_chosen_from_is_all_that_there_is() throws IOException {
    assertThat(options("reason"))
        // what can't be read is no review
        .containsExactlyElementsOf(
            Stream.of(UnscoredReason.values())
                .filter(reason -> reason != UnscoredReason.SET_ASIDE)
                .map(UnscoredReason::label)
                .toList());
    assertThat(options("flag"))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Flag.values()).map(Flag::label).toList());
    assertThat(options("channel"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Channel.values()).map(Channel::label).toList());
  }

  private static List<String> options(String field) throws IOException {
    return page().select("#filter [name=" + field + "] option").stream()
        .map(option -> option.hasAttr("value") ? option.attr("value") : option.text())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static Document page() throws IOException {
    return Jsoup.parse(new File("src/main/webapp/reviews.html"), "UTF-8");
  }
}
