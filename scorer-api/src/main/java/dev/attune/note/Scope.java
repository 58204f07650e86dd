package dev.attune.note;

import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Ticket;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose replies get notes (`attune.account.NAME.include.*` and `.exclude.*`): a pilot's fence. An
 * empty include admits all; what is both included and excluded is out. Names are compared without
 * regard to case.
 */
public record Scope(Map<Facet, Set<String>> include, Map<Facet, Set<String>> exclude) {

  public static final Scope EVERYONE = new Scope(Map.of(), Map.of());

  public enum Facet {
    GROUP,
    BRAND,
    TAG,
    CHANNEL,
    AGENT
  }

  public Scope {
    include = lowerCase(include);
    exclude = lowerCase(exclude);
  }

  /**
   * What of a ticket counts for a scope.
   *
   * @param group empty for none, as is {@code brand}
   */
  public record Place(Channel channel, String brand, String group, List<String> tags) {
    public Place {
      tags = List.copyOf(tags);
    }
  }

  public boolean admits(Ticket ticket, Author agent) {
    return admits(
        new Place(ticket.conversation().channel(), ticket.brand(), ticket.group(), ticket.tags()),
        agent);
  }

  public boolean admits(Place place, Author agent) {
    for (Facet facet : Facet.values()) {
      Set<String> has = values(facet, place, agent);
      if (touches(exclude.get(facet), has)
          || (include.containsKey(facet) && !touches(include.get(facet), has))) {
        return false;
      }
    }
    return true;
  }

  private static boolean touches(@Nullable Set<String> named, Set<String> has) {
    return named != null && has.stream().anyMatch(named::contains);
  }

  private static Set<String> values(Facet facet, Place place, Author agent) {
    List<String> values =
        switch (facet) {
          case GROUP -> List.of(place.group());
          case BRAND -> List.of(place.brand());
          case TAG -> place.tags();
          case CHANNEL -> List.of(place.channel().label());
          case AGENT ->
              Stream.of(agent.id(), agent.email(), agent.name())
                  .filter(Objects::nonNull)
                  .map(String.class::cast)
                  .toList();
        };
    return lowerCase(values);
  }

  private static Map<Facet, Set<String>> lowerCase(Map<Facet, Set<String>> names) {
    Map<Facet, Set<String>> lower = new EnumMap<>(Facet.class);
    names.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            lower.put(facet, lowerCase(values));
          }
        });
    return Collections.unmodifiableMap(lower);
  }

  private static Set<String> lowerCase(Collection<String> values) {
    return values.stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
