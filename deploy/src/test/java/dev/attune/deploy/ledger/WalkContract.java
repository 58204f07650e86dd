package dev.attune.deploy.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.ReviewList.Line;
import dev.attune.deploy.ledger.ReviewList.Sort;
import dev.attune.export.ReviewRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That reviews asked for by any filters and order are those that a look at each finds. */
abstract class WalkContract extends ChanceReviews {

  private static final Map<Facet, List<String>> VALUES = new EnumMap<>(Facet.class);

  static {
    VALUES.put(Facet.ACCOUNT, List.of("desk", "shop"));
    VALUES.put(Facet.AGENT, List.of("a1", "nobody"));
    VALUES.put(Facet.TICKET, List.of("1", "none"));
    VALUES.put(Facet.FIT, List.of("2"));
    VALUES.put(Facet.NEED, List.of("3"));
    VALUES.put(Facet.GAP, List.of("-1", "2"));
    VALUES.put(Facet.CHANNEL, List.of("chat"));
    VALUES.put(Facet.GROUP, List.of("care"));
    VALUES.put(Facet.OUTCOME, List.of("reviewed", "unscored"));
    VALUES.put(Facet.REASON, List.of("no text"));
    VALUES.put(Facet.FLAG, List.of("blame", "unknown"));
    VALUES.put(Facet.TAG, List.of("vip"));
    VALUES.put(Facet.NOTE, List.of("none", "written", "planned", "undone"));
  }

  @Test
  void every_two_filters_in_every_order_find_what_a_look_at_each_review_finds() {
    List<Line> all = page(Map.of(), Sort.NEWEST, REVIEWS + 1);
    assertThat(all).hasSize(REVIEWS);
    for (Map<Facet, String> asked : asked()) {
      List<Line> fit = all.stream().filter(line -> fits(line, asked)).toList();
      for (Sort sort : Sort.values()) {
        List<Long> expected =
            fit.stream()
                .filter(line -> ranked(line, sort))
                .sorted(order(sort))
                .map(Line::id)
                .toList();
        assertThat(walked(asked, sort)).as(asked + " " + sort).isEqualTo(expected);
      }
      assertThat(exported(asked))
          .as("export of " + asked)
          .isEqualTo(
              fit.stream()
                  .sorted(order(Sort.OLDEST))
                  .map(line -> messages.get(line.id()))
                  .toList());
    }
  }

  private boolean fits(Line line, Map<Facet, String> asked) {
    return asked.entrySet().stream().allMatch(one -> fits(line, one.getKey(), one.getValue()));
  }

  private static List<Map<Facet, String>> asked() {
    List<Map<Facet, String>> all = new ArrayList<>();
    VALUES.forEach(
        (one, values) ->
            values.forEach(
                value ->
                    VALUES.forEach(
                        (other, others) ->
                            others.forEach(
                                with -> {
                                  Map<Facet, String> both = new EnumMap<>(Map.of(one, value));
                                  both.put(other, with);
                                  all.add(both);
                                }))));
    return all;
  }

  private boolean fits(Line line, Facet facet, String value) {
    return switch (facet) {
      case ACCOUNT -> value.equals(line.account());
      case AGENT -> value.equals(line.agent());
      case TICKET -> value.equals(line.ticket());
      case FIT -> value.equals("" + line.fit());
      case NEED -> value.equals("" + line.need());
      case GAP -> value.equals("" + line.gap());
      case CHANNEL -> value.equals(line.channel());
      case GROUP -> value.equals(line.group());
      case OUTCOME -> value.equals(line.outcome());
      case REASON -> value.equals(line.reason());
      case FLAG -> line.flags().contains(value);
      case TAG -> requireNonNull(tags.get(messages.get(line.id()))).contains(value);
      case NOTE -> value.equals(line.note());
      case VERDICT, DISPUTE -> throw new IllegalArgumentException(facet.label());
    };
  }

  private static boolean ranked(Line line, Sort sort) {
    return sort == Sort.WIDEST_GAP
        ? line.gap() != null
        : sort != Sort.LOWEST_SCORE || line.score() != null;
  }

  private static Comparator<Line> order(Sort sort) {
    Comparator<Line> oldest = Comparator.comparing(Line::at).thenComparing(Line::id);
    return switch (sort) {
      case NEWEST -> oldest.reversed();
      case OLDEST -> oldest;
      case WIDEST_GAP ->
          Comparator.comparing((Line line) -> requireNonNull(line.gap()))
              .thenComparing(oldest)
              .reversed();
      case LOWEST_SCORE ->
          Comparator.comparing((Line line) -> requireNonNull(line.score())).thenComparing(oldest);
    };
  }

  /** Page by page. */
  private List<Long> walked(Map<Facet, String> asked, Sort sort) {
    Filter filter = new Filter(null, null, asked, false, List.of());
    List<Line> all = new ArrayList<>();
    List<Line> page = ledger.ask(books -> books.qa().reviewList().page(filter, sort, null, 7));
    while (!page.isEmpty()) {
      all.addAll(page);
      ReviewList.Place end = page.get(page.size() - 1).place(sort);
      page = ledger.ask(books -> books.qa().reviewList().page(filter, sort, end, 50));
    }
    return all.stream().map(Line::id).toList();
  }

  private List<String> exported(Map<Facet, String> asked) {
    Filter filter = new Filter(null, null, asked, false, List.of());
    List<ReviewRow> all = new ArrayList<>();
    Exports.Page page = ledger.ask(books -> books.exports().after(Exports.Place.START, filter, 7));
    while (!page.rows().isEmpty()) {
      all.addAll(page.rows());
      Exports.Place end = page.end();
      page = ledger.ask(books -> books.exports().after(end, filter, 50));
    }
    return all.stream().map(row -> row.message().value()).toList();
  }

  private List<Line> page(Map<Facet, String> asked, Sort sort, int size) {
    Filter filter = new Filter(null, null, asked, false, List.of());
    return ledger.ask(books -> books.qa().reviewList().page(filter, sort, null, size));
  }
}
