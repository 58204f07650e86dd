package dev.attune.sandbox.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The table of endpoints of one server. Literal segments win over placeholders, so {@code
 * /users/me} is found before {@code /users/{id}}. Filled at start, then only read.
 */
public final class Routes<R> {
  private final Map<Integer, List<Route<R>>> byLength = new HashMap<>();

  /**
   * @param kind method and path pattern: the name under which the call is counted
   */
  public record Route<R>(
      String kind, String method, List<String> segments, Function<R, Answer> handler) {}

  /** A route with what its placeholders matched. */
  public record Match<R>(Route<R> route, Map<String, String> vars) {}

  public Routes<R> add(String method, String path, Function<R, Answer> handler) {
    List<String> segments = List.of(path.substring(1).split("/"));
    List<Route<R>> same = byLength.computeIfAbsent(segments.size(), n -> new ArrayList<>());
    same.add(new Route<>(method + " " + path, method, segments, handler));
    same.sort((a, b) -> Long.compare(placeholders(a.segments()), placeholders(b.segments())));
    return this;
  }

  public Optional<Match<R>> find(String method, String path) {
    return candidates(path).filter(m -> m.route().method().equals(method)).findFirst();
  }

  /** The methods that this path knows, in alphabetical order; empty for an unknown path. */
  public List<String> methods(String path) {
    TreeSet<String> methods = new TreeSet<>();
    candidates(path).forEach(m -> methods.add(m.route().method()));
    return List.copyOf(methods);
  }

  private java.util.stream.Stream<Match<R>> candidates(String path) {
    String[] parts = path.substring(1).split("/");
    return byLength.getOrDefault(parts.length, List.of()).stream()
        .flatMap(route -> match(route, parts).stream());
  }

  private Optional<Match<R>> match(Route<R> route, String[] parts) {
    Map<String, String> vars = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      String expected = route.segments().get(i);
      if (expected.startsWith("{")) {
        vars.put(expected.substring(1, expected.length() - 1), parts[i]);
      } else if (!expected.equals(parts[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match<>(route, vars));
  }

  private static long placeholders(List<String> segments) {
    return segments.stream().filter(s -> s.startsWith("{")).count();
  }
}
