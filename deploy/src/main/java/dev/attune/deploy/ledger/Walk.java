package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Exports.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From where reviews are walked, which and in what order, so that few are looked at in vain. Those
 * with a flag or tag are walked by the label's own index: it holds what they are filtered and
 * sorted by, so that no review is looked at that isn't asked for, though the two share none.
 *
 * @param where conditions on {@code message m}; {@code order} columns of it, by which they come
 * @param joined what else stands beside a review
 */
record Walk(Filter filter, List<String> where, String order, String joined) {

  static final String NEWEST = "m.happened_at desc, m.id desc";

  /** What a label holds of its review, besides its number. */
  private static final Pattern HELD =
      Pattern.compile(
          "\\bm\\.(happened_at|account|agent|team|channel|need|fit|gap|score|outcome)\\b");

  private static final Pattern NUMBER = Pattern.compile("\\bm\\.id\\b");

  /** What labels don't tell. */
  private static final Pattern ELSEWHERE = Pattern.compile("\\b[mn]\\.");

  private static final String NOTES =
      " left join note n on n.account = m.account and n.message = m.message";

  Walk {
    where = List.copyOf(where);
  }

  /** All of a statement behind what it selects; takes a filter's parameters and {@code :size}. */
  String sql() {
    Optional<Facet> label =
        Stream.of(Facet.FLAG, Facet.TAG).filter(filter.facets()::containsKey).findFirst();
    return label.map(this::labelled).orElseGet(() -> plain(where));
  }

  private String plain(List<String> conditions) {
    return " from message m" + beside() + rest(conditions);
  }

  private String labelled(Facet label) {
    String rest = held(rest(with(label)));
    if (!ELSEWHERE.matcher(rest).find()) {
      return " from (select k.message from message_label k"
          + rest
          + ") found join message m on m.id = found.message"
          + beside()
          + ordered();
    }
    // the label's index has the order of time
    return order.startsWith("m.happened_at")
        ? " from message_label k join message m on m.id = k.message" + beside() + rest
        : plain(where);
  }

  private String beside() {
    return NOTES + joined;
  }

  private static String held(String sql) {
    return NUMBER.matcher(HELD.matcher(sql).replaceAll("k.$1")).replaceAll("k.message");
  }

  private List<String> with(Facet label) {
    List<String> all = new ArrayList<>(where);
    all.remove(label.sql(""));
    all.add("k.label = '" + label.label() + ":' || :" + label.label());
    return all;
  }

  private String rest(List<String> conditions) {
    return " where " + String.join(" and ", conditions) + ordered();
  }

  private String ordered() {
    return " order by " + order + " fetch first :size rows only";
  }
}
