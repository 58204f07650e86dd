package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Facet;
import dev.attune.deploy.signin.Caller;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which reviews are asked for, and never gives an agent others' reviews. */
final class Filters {

  private static final Set<String> TIMES = Set.of("since", "until");

  private Filters() {}

  /**
   * The filter of a request.
   *
   * @param others parameters that are no part of a filter
   */
  static Filter of(
      Books books, Caller caller, MultivaluedMap<String, String> asked, Set<String> others) {
    Map<Facet, String> facets = new EnumMap<>(Facet.class);
    asked.forEach(
        (name, values) -> {
          String value = storable(values.get(0)).strip();
          if (!others.contains(name) && !TIMES.contains(name) && !value.isEmpty()) {
            facets.put(facet(name), value);
          }
        });
    try {
      return new Filter(
          Moments.parse("since", blankless(asked.getFirst("since"))),
          Moments.parse("until", blankless(asked.getFirst("until"))),
          facets,
          caller.seesOwnAlone(),
          caller.seesOwnAlone() ? books.qa().staff().of(caller.person()) : List.of());
    } catch (IllegalArgumentException e) {
      throw Body.refused(Status.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  /** True for a review that a caller may see. */
  static boolean mayBeSeen(Books books, Caller caller, String account, String agent) {
    return !caller.seesOwnAlone()
        || books.qa().staff().of(caller.person()).stream()
            .anyMatch(own -> own.account().equals(account) && own.agent().equals(agent));
  }

  private static @org.jspecify.annotations.Nullable String blankless(
      @org.jspecify.annotations.Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  // PostgreSQL takes every character but this one
  private static String storable(String value) {
    if (value.indexOf('\0') >= 0) {
      throw Body.refused(Status.BAD_REQUEST, "A filter holds a NUL character; leave it out.");
    }
    return value;
  }

  private static Facet facet(String name) {
    return Facet.labelled(name)
        .orElseThrow(
            () ->
                Body.refused(
                    Status.BAD_REQUEST,
                    "There is no filter of that name; there are "
                        + Stream.concat(
                                TIMES.stream().sorted(),
                                Stream.of(Facet.values()).map(Facet::label))
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
