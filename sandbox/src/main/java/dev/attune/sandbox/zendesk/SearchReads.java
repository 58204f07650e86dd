package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Search for tickets by the most used words of the query language: {@code status}, {@code tags},
 * {@code priority}, {@code requester}, {@code assignee}, {@code group}, {@code brand}, {@code
 * external_id}, {@code created}, {@code updated}, and free words.
 */
final class SearchReads {
  private static final Pattern TERM =
      Pattern.compile("(-?)([a-z_]+)(:|>=|<=|>|<)(\"[^\"]*\"|\\S+)|(\"[^\"]*\"|\\S+)");

  private SearchReads() {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", "/api/v2/search", SearchReads::search)
        .add("GET", "/api/v2/search/count", c -> Answer.ok(Json.object("count", found(c).size())))
        .add("GET", "/api/v2/search/export", SearchReads::export);
  }

  private static Answer search(ZendeskCall call) {
    Paging.Page<Ticket> page = Paging.of(call, found(call), t -> t.id);
    JsonObject json = page.json("results", t -> result(call, t));
    json.add("facets", Json.value(null));
    Sideloads.ofTickets(call, page.rows(), json);
    return Answer.ok(json);
  }

  private static Answer export(ZendeskCall call) {
    if (call.query().text("filter[type]").isEmpty()) {
      throw ZendeskErrors.missing("filter[type]");
    }
    JsonObject json = Paging.of(call, found(call), t -> t.id).json("results", t -> result(call, t));
    json.add("facets", Json.value(null));
    return Answer.ok(json);
  }

  private static JsonObject result(ZendeskCall call, Ticket ticket) {
    JsonObject json = TicketJson.of(call.desk(), ticket, call.base());
    json.addProperty("result_type", "ticket");
    return json;
  }

  private static List<Ticket> found(ZendeskCall call) {
    String query =
        call.query()
            .text("query")
            .filter(q -> !q.isBlank())
            .orElseThrow(
                () -> ZendeskErrors.simple(422, "invalid", "Invalid search: Query is blank"));
    List<Ticket> found = new ArrayList<>(TicketReads.visible(call));
    Matcher terms = TERM.matcher(query);
    while (terms.find()) {
      Predicate<Ticket> wanted = wanted(call, terms);
      found.removeIf(wanted.negate());
    }
    TicketReads.sort(found, call.query());
    return found;
  }

  private static Predicate<Ticket> wanted(ZendeskCall call, Matcher term) {
    if (term.group(2) == null) {
      String word = term.group(5).replace("\"", "").toLowerCase(Locale.ROOT);
      return t -> text(t).contains(word);
    }
    String value = term.group(4).replace("\"", "").toLowerCase(Locale.ROOT);
    Predicate<Ticket> positive = field(call, term.group(2), term.group(3), value);
    return term.group(1).isEmpty() ? positive : positive.negate();
  }

  private static String text(Ticket t) {
    StringBuilder text = new StringBuilder(t.subject);
    for (Comment comment : t.comments) {
      text.append('\n').append(Html.flat(comment.html));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static Predicate<Ticket> field(
      ZendeskCall call, String field, String operator, String value) {
    return switch (field) {
      case "type" -> t -> value.equals("ticket") || value.equals(t.type);
      case "status" ->
          t ->
              compare(
                  TicketJson.STATUSES.indexOf(t.status),
                  operator,
                  TicketJson.STATUSES.indexOf(value));
      case "priority" ->
          t -> value.equals(t.priority) || (value.equals("none") && t.priority == null);
      case "tags" -> t -> t.tags.contains(value);
      case "subject" -> t -> t.subject.toLowerCase(Locale.ROOT).contains(value);
      case "external_id" -> t -> value.equalsIgnoreCase(t.externalId);
      case "requester" -> t -> person(call, t.requesterId, value);
      case "assignee" ->
          t -> value.equals("none") ? t.assigneeId == 0 : person(call, t.assigneeId, value);
      case "group" -> t -> named(call, "team", t.teamId, value);
      case "brand" -> t -> named(call, "brand", t.brandId, value);
      case "created" -> t -> time(t.createdAt, operator, value);
      case "updated" -> t -> time(t.updatedAt, operator, value);
      default -> t -> true;
    };
  }

  private static boolean person(ZendeskCall call, long id, String value) {
    return call.desk()
        .person(id)
        .filter(
            p ->
                value.equals(Long.toString(id))
                    || (value.equals("me") && p.id == call.me().id)
                    || p.email.equalsIgnoreCase(value)
                    || p.name.toLowerCase(Locale.ROOT).contains(value))
        .isPresent();
  }

  private static boolean named(ZendeskCall call, String kind, long id, String value) {
    var found = call.rows().named(kind).get(id);
    return value.equals(Long.toString(id))
        || (found != null && found.name().equalsIgnoreCase(value));
  }

  private static boolean time(long millis, String operator, String value) {
    String iso = value.length() == 10 ? value + "T00:00:00Z" : value.toUpperCase(Locale.ROOT);
    return Times.seconds(iso)
        .map(
            s ->
                operator.equals(":")
                    ? Times.second(millis) / 86_400 == s / 86_400
                    : compare(Times.second(millis), operator, s))
        .orElse(true);
  }

  private static boolean compare(long left, String operator, long right) {
    return switch (operator) {
      case ">" -> left > right;
      case "<" -> left < right;
      case ">=" -> left >= right;
      case "<=" -> left <= right;
      default -> left == right;
    };
  }
}
