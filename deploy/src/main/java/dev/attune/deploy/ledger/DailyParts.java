package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Daily.Figures;
import dev.attune.deploy.ledger.Daily.Part;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What some days came to, in all and in parts, by one walk through their sums. Parts are told the
 * greatest first, at most thirty of a kind.
 */
public final class DailyParts {

  private static final int MOST = 30;
  private static final Comparator<Part> GREATEST_FIRST =
      Comparator.comparingLong((Part part) -> -part.figures().reviewed())
          .thenComparing(Part::account)
          .thenComparing(Part::name);

  private record Name(String account, String name) {}

  private Figures total = Figures.NONE;
  private final Map<Name, Figures> groups = new HashMap<>();
  private final Map<Name, Figures> brands = new HashMap<>();
  private final Map<Name, Figures> channels = new HashMap<>();

  private DailyParts() {}

  /** Of the desk or a part of it, never of some agents alone: their sums know no groups. */
  static DailyParts of(Handle handle, Daily.Slice slice, Days days) {
    DailyParts parts = new DailyParts();
    Daily.query(
            handle,
            "select account, team, brand, channel,",
            new Daily.Asked(slice, days),
            " group by account, team, brand, channel")
        .map(
            (row, context) ->
                parts.add(
                    row.getString("account"),
                    row.getString("team"),
                    row.getString("brand"),
                    row.getString("channel"),
                    Daily.figures(row)))
        .list();
    return parts;
  }

  private Figures add(String account, String group, String brand, String channel, Figures more) {
    total = total.plus(more);
    groups.merge(new Name(account, group), more, Figures::plus);
    brands.merge(new Name(account, brand), more, Figures::plus);
    channels.merge(new Name("", channel), more, Figures::plus);
    return more;
  }

  public Figures total() {
    return total;
  }

  public List<Part> groups() {
    return sorted(groups);
  }

  public List<Part> brands() {
    return sorted(brands);
  }

  public List<Part> channels() {
    return sorted(channels);
  }

  private static List<Part> sorted(Map<Name, Figures> parts) {
    return parts.entrySet().stream()
        .map(part -> new Part(part.getKey().account(), part.getKey().name(), part.getValue()))
        .sorted(GREATEST_FIRST)
        .limit(MOST)
        .toList();
  }
}
