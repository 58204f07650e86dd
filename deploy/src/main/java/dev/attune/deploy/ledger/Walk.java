package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Exports.Filter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From where reviews are walked, which and in what order, so that few are looked at in vain. Those
 * with a flag, tag or note, and those that are several things at once, are walked by a label's own
 * index: it holds what they are filtered and sorted by, so that no review is looked at that isn't
 * asked for, though there is none.
 *
 * @param where conditions on {@code message m}; {@code order} columns of it, by which they come
 * @param joined what else stands beside a review
 */
record Walk(Filter filter, List<String> where, String order, String joined) {

  /** The label of each review. */
  static final String EVERY = "all";

  /** With the account's name behind it, the label of each of its reviews. */
  static final String ACCOUNTS = "account:";

  static final String NEWEST = "m.happened_at desc, m.id desc";

  /** What a label holds of its review, besides its number. */
  private static final Pattern HELD =
      Pattern.compile(
          "\\bm\\.(happened_at|account|agent|team|channel|need|fit|gap|score|outcome)\\b");

  private static final Pattern NUMBER = Pattern.compile("\\bm\\.id\\b");

  /** What labels don't tell. */
  private static final Pattern ELSEWHERE = Pattern.compile("\\b[mn]\\.");

  /** What many reviews are alike. */
  private static final Set<Facet> COMMON =
      EnumSet.of(
          Facet.ACCOUNT,
          Facet.FIT,
          Facet.NEED,
          Facet.GAP,
          Facet.CHANNEL,
          Facet.GROUP,
          Facet.OUTCOME,
          Facet.NOTE);

  private static final String NOTES =
      " left join note n on n.account = m.account and n.message = m.message";

  Walk {
    where = List.copyOf(where);
  }

  /** All of a statement behind what it selects; takes a filter's parameters and {@code :size}. */
  String sql() {
    return Stream.of(Facet.FLAG, Facet.TAG, Facet.NOTE)
        .filter(this::isLabel)
        .findFirst()
        .map(this::labelled)
        .orElseGet(this::unlabelled);
  }

  /** That there is no note is told by labels, and has none of its own. */
  private boolean isLabel(Facet facet) {
    String value = filter.facets().get(facet);
    return value != null && !(facet == Facet.NOTE && value.equals(NoteLabels.NONE));
  }

  /**
   * By the label of all, or of all of an account, where what many are comes together, as nobody
   * knows how many are both.
   */
  private String unlabelled() {
    Set<Facet> asked = filter.facets().keySet();
    boolean several = asked.size() > 1 || asked.contains(Facet.NOTE) || !isByTime();
    return several && !asked.isEmpty() && COMMON.containsAll(asked) && !filter.ownAlone()
        ? found(held(rest(with(every(asked), where))))
        : plain(where);
  }

  private static String every(Set<Facet> asked) {
    return asked.contains(Facet.ACCOUNT)
        ? "'" + ACCOUNTS + "' || cast(:account as varchar)"
        : "'" + EVERY + "'";
  }

  private String plain(List<String> conditions) {
    return " from message m" + beside() + rest(conditions);
  }

  private String labelled(Facet label) {
    List<String> others = new ArrayList<>(where);
    others.remove(label.sql(""));
    String rest = held(rest(with("'" + label.label() + ":' || :" + label.label(), others)));
    if (!ELSEWHERE.matcher(rest).find()) {
      return found(rest);
    }
    // the label's index has the order of time
    return isByTime()
        ? " from message_label k join message m on m.id = k.message" + beside() + rest
        : plain(where);
  }

  private String found(String rest) {
    return " from (select k.message from message_label k"
        + rest
        + ") found join message m on m.id = found.message"
        + beside()
        + ordered();
  }

  private boolean isByTime() {
    return order.startsWith("m.happened_at");
  }

  private String beside() {
    return NOTES + joined;
  }

  private static String held(String sql) {
    return NUMBER.matcher(HELD.matcher(sql).replaceAll("k.$1")).replaceAll("k.message");
  }

  private List<String> with(String label, List<String> conditions) {
    List<String> all = new ArrayList<>(conditions);
    all.add("k.label = " + label);
    String note = filter.facets().get(Facet.NOTE);
    if (note != null && all.remove(Facet.NOTE.sql(note))) {
      all.add("k.note = :note");
    }
    return all;
  }

  private String rest(List<String> conditions) {
    return " where " + String.join(" and ", conditions) + ordered();
  }

  private String ordered() {
    return " order by " + order + " fetch first :size rows only";
  }
}
