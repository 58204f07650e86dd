package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Exports.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** A filter as SQL on {@code message m}, with {@code note n} beside it where there is one. */
final class Where {

  static final String FROM =
      " from message m left join note n on n.account = m.account and n.message = m.message where ";

  private Where() {}

  static List<String> conditions(Filter filter) {
    List<String> where = new ArrayList<>();
    if (filter.since() != null) {
      where.add("m.happened_at >= :since");
    }
    if (filter.until() != null) {
      where.add("m.happened_at < :until");
    }
    filter.facets().forEach((facet, value) -> where.add(facet.sql(value)));
    if (filter.ownAlone()) {
      where.add(owned("m.", filter.owners().size()));
    }
    return where;
  }

  static Query bound(Query query, Filter filter) {
    if (filter.since() != null) {
      query.bind("since", filter.since());
    }
    if (filter.until() != null) {
      query.bind("until", filter.until());
    }
    filter.facets().forEach((facet, text) -> query.bind(facet.label(), facet.value(text)));
    return filter.ownAlone() ? bound(query, filter.owners()) : query;
  }

  /** Binds what {@link #owned} asks for. */
  static Query bound(Query query, List<Staff.Agent> owners) {
    for (int i = 0; i < owners.size(); i++) {
      query.bind("ownAccount" + i, owners.get(i).account());
      query.bind("ownAgent" + i, owners.get(i).agent());
    }
    return query;
  }

  /** Nobody's reviews are nobody's: an empty list of owners lets nothing through. */
  static String owned(String of, int owners) {
    List<String> each = new ArrayList<>(List.of("1 = 0"));
    for (int i = 0; i < owners; i++) {
      each.add(
          "(" + of + "account = :ownAccount" + i + " and " + of + "agent = :ownAgent" + i + ")");
    }
    return "(" + String.join(" or ", each) + ")";
  }
}
