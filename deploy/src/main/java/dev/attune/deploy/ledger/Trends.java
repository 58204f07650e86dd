package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.DailyCounts.Count;
import dev.attune.deploy.ledger.Exports.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts over some agents' few replies themselves; the whole desk's are kept by day. */
public final class Trends {

  private final Handle handle;

  Trends(Handle handle) {
    this.handle = handle;
  }

  /** People's reviewed replies by raised flag, most frequent first. */
  public List<Count> flags(Filter filter) {
    List<String> where = new ArrayList<>(Where.conditions(filter));
    where.add("m.outcome = 'reviewed' and m.by_bot = false");
    return Where.bound(
            handle.createQuery(
                "select substring(l.label from 6) as name, count(*) as amount from message m"
                    + " join message_label l on l.message = m.id and l.label like 'flag:%' where "
                    + String.join(" and ", where)
                    + " group by l.label order by amount desc, l.label"),
            filter)
        .map((row, context) -> new Count(row.getString("name"), row.getLong("amount")))
        .list();
  }
}
