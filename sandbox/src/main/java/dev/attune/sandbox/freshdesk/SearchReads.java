package dev.attune.sandbox.freshdesk;

import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filtering by query: terms joined by AND and OR, OR binding weaker; 30 a page, ten pages. Archived
 * tickets are not found.
 */
final class SearchReads {
  private static final Pattern TERM =
      Pattern.compile("\\(*\\s*([a-z_]+):\\s*([<>]?)\\s*('[^']*'|[^\\s)]+)\\s*\\)*");
  private static final int SIZE = 30;
  private static final int LAST_PAGE = 10;
  private static final int LONGEST = 512;

  private SearchReads() {}

  static void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("GET", "/api/v2/search/tickets", SearchReads::tickets)
        .add("GET", "/api/v2/search/contacts", SearchReads::contacts);
  }

  private static Answer tickets(FreshdeskCall call) {
    call.onlyParameters(Set.of("query", "page"));
    Predicate<Ticket> wanted = parsed(call, SearchReads::term);
    List<Ticket> found =
        call.rows().tickets.values().stream()
            .filter(t -> !t.archived && !t.deleted && !t.spam)
            .filter(wanted)
            .toList();
    return page(call, found, t -> TicketJson.row(call, t));
  }

  private static Answer contacts(FreshdeskCall call) {
    call.onlyParameters(Set.of("query", "page"));
    Predicate<Person> wanted =
        parsed(
            call,
            (field, operator, value) ->
                p ->
                    switch (field) {
                      case "email" -> p.email.equalsIgnoreCase(value);
                      case "name" -> p.name.equalsIgnoreCase(value);
                      case "active" -> Boolean.toString(p.active).equals(value);
                      default -> false;
                    });
    List<Person> found =
        call.rows().people.values().stream().filter(p -> !p.staff()).filter(wanted).toList();
    return page(call, found, AgentJson::contact);
  }

  private interface Term<T> {
    Predicate<T> of(String field, String operator, String value);
  }

  private static <T> Answer page(
      FreshdeskCall call,
      List<T> found,
      java.util.function.Function<T, com.google.gson.JsonObject> render) {
    int page = Paging.number(call, "page", 1);
    if (page > LAST_PAGE) {
      throw FreshdeskErrors.invalid(
          "page", "It should be a Positive Integer less than or equal to 10", "invalid_value");
    }
    int from = Math.min(found.size(), (page - 1) * SIZE);
    int to = Math.min(found.size(), from + SIZE);
    return Answer.ok(
        Json.object(
            "total", found.size(),
            "results", found.subList(from, to).stream().map(render).toList()));
  }

  private static <T> Predicate<T> parsed(FreshdeskCall call, Term<T> term) {
    String raw = call.query().text("query").orElse("").strip();
    boolean quoted = raw.length() > 2 && raw.startsWith("\"") && raw.endsWith("\"");
    if (!quoted || raw.length() > LONGEST) {
      throw FreshdeskErrors.invalid(
          "query", "Given query is invalid: it should be in double quotes", "invalid_value");
    }
    List<Predicate<T>> either = new ArrayList<>();
    for (String part : raw.substring(1, raw.length() - 1).split("\\s+OR\\s+", -1)) {
      either.add(all(part, term));
    }
    return t -> either.stream().anyMatch(p -> p.test(t));
  }

  private static <T> Predicate<T> all(String part, Term<T> term) {
    List<Predicate<T>> all = new ArrayList<>();
    for (String one : part.split("\\s+AND\\s+", -1)) {
      Matcher matcher = TERM.matcher(one.strip());
      if (!matcher.matches()) {
        throw FreshdeskErrors.invalid("query", "Given query is invalid", "invalid_value");
      }
      String value = matcher.group(3).replace("'", "");
      all.add(term.of(matcher.group(1), matcher.group(2), value));
    }
    return t -> all.stream().allMatch(p -> p.test(t));
  }

  private static Predicate<Ticket> term(String field, String operator, String value) {
    return switch (field) {
      case "status" -> t -> same(Codes.status(t.status), value);
      case "priority" -> t -> same(Codes.priority(t.priority), value);
      case "agent_id" -> t -> same(t.assigneeId, value);
      case "group_id" -> t -> same(t.teamId, value);
      case "requester_id" -> t -> same(t.requesterId, value);
      case "type" -> t -> value.equals(t.type);
      case "tag" -> t -> t.tags.contains(value);
      case "created_at" -> t -> day(t.createdAt, operator, value);
      case "updated_at" -> t -> day(t.updatedAt, operator, value);
      default ->
          throw FreshdeskErrors.invalid(
              field, "Unexpected/invalid field in request", "invalid_field");
    };
  }

  private static boolean same(long number, String value) {
    return value.equals("null") ? number == 0 : value.equals(Long.toString(number));
  }

  /** Whole days, both bounds included. */
  private static boolean day(long millis, String operator, String value) {
    long day = Times.seconds(value).orElse(0L) / 86_400;
    long own = millis / 1000 / 86_400;
    return switch (operator) {
      case ">" -> own >= day;
      case "<" -> own <= day;
      default -> own == day;
    };
  }
}
