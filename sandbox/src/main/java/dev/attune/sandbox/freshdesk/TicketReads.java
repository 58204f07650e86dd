package dev.attune.sandbox.freshdesk;

import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Rows;
import dev.attune.sandbox.core.Ticket;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tickets and conversations, for reading. */
final class TicketReads {
  static final int LAST_PAGE = 300;
  private static final long RECENT = Duration.ofDays(30).toMillis();
  private static final Set<String> PARAMETERS =
      Set.of(
          "filter",
          "requester_id",
          "email",
          "company_id",
          "unique_external_id",
          "updated_since",
          "order_by",
          "order_type",
          "page",
          "per_page",
          "include");

  private TicketReads() {}

  static void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("GET", "/api/v2/tickets", TicketReads::list)
        .add("GET", "/api/v2/tickets/{ticket}", TicketReads::show)
        .add("GET", "/api/v2/tickets/{ticket}/conversations", c -> conversations(c, c.ticket()))
        .add("GET", "/api/v2/tickets/archived/{id}", c -> whole(c, archived(c)))
        .add(
            "GET",
            "/api/v2/tickets/archived/{id}/conversations",
            c -> conversations(c, archived(c)));
  }

  private static Answer list(FreshdeskCall call) {
    call.onlyParameters(PARAMETERS);
    call.onlyIncludes(Set.of("requester", "stats", "description", "company"));
    refuseDeepPages(call);
    Comparator<Ticket> order = order(call);
    Stream<Ticket> tickets = candidates(call).stream().filter(asked(call));
    return Paging.of(
        call, inOrder(call) ? tickets : tickets.sorted(order), t -> TicketJson.row(call, t));
  }

  private static void refuseDeepPages(FreshdeskCall call) {
    if (Paging.number(call, "page", 1) > LAST_PAGE) {
      throw FreshdeskErrors.invalid(
          "page",
          "You cannot access tickets beyond the 300th page. Please provide a smaller page number.",
          "invalid_value");
    }
  }

  /** Whether the candidates already come as they are asked for. */
  private static boolean inOrder(FreshdeskCall call) {
    return call.query().text("order_by").orElse("").equals("updated_at");
  }

  private static Collection<Ticket> candidates(FreshdeskCall call) {
    NavigableMap<Rows.Stamp, Ticket> changed = call.rows().byUpdated;
    if (since(call).isPresent()) {
      changed = changed.tailMap(new Rows.Stamp(since(call).get(), Long.MIN_VALUE), true);
    }
    boolean up = call.query().text("order_type").orElse("desc").equals("asc");
    return up ? changed.values() : changed.descendingMap().values();
  }

  private static Optional<Long> since(FreshdeskCall call) {
    Optional<String> raw = call.query().text("updated_since");
    if (raw.isPresent() && Times.seconds(raw.get()).isEmpty()) {
      throw FreshdeskErrors.invalid(
          "updated_since",
          "It should be in the 'combined date and time ISO8601' format",
          "invalid_date");
    }
    return raw.flatMap(Times::seconds);
  }

  private static Predicate<Ticket> asked(FreshdeskCall call) {
    String filter = call.query().text("filter").orElse("");
    long requester = call.query().number("requester_id").orElse(0);
    long company = call.query().number("company_id").orElse(0);
    String email = call.query().text("email").orElse("");
    boolean recentOnly = since(call).isEmpty() && requester == 0 && email.isEmpty();
    long oldest = call.desk().now() - RECENT;
    return t ->
        !t.archived
            && !t.scrubbed
            && filtered(call, t, filter)
            && (!recentOnly || t.createdAt >= oldest)
            && (requester == 0 || t.requesterId == requester)
            && (company == 0 || t.organizationId == company)
            && (email.isEmpty()
                || call.desk()
                    .person(t.requesterId)
                    .filter(p -> p.email.equalsIgnoreCase(email))
                    .isPresent());
  }

  private static boolean filtered(FreshdeskCall call, Ticket t, String filter) {
    return switch (filter) {
      case "deleted" -> t.deleted;
      case "spam" -> t.spam;
      case "new_and_my_open" ->
          live(t) && t.status.equals("open") && (t.assigneeId == 0 || t.assigneeId == call.me().id);
      case "watching" -> live(t) && t.followers.contains(call.me().id);
      case "" -> live(t);
      default ->
          throw FreshdeskErrors.invalid(
              "filter",
              "It should be one of these values: 'new_and_my_open,watching,spam,deleted'",
              "invalid_value");
    };
  }

  private static boolean live(Ticket t) {
    return !t.deleted && !t.spam;
  }

  private static Comparator<Ticket> order(FreshdeskCall call) {
    String field = call.query().text("order_by").orElse("created_at");
    Comparator<Ticket> order =
        switch (field) {
          case "created_at", "due_by" -> Comparator.comparingLong(t -> t.createdAt);
          case "updated_at" -> Comparator.comparingLong(t -> t.updatedAt / 1000);
          case "status" -> Comparator.comparingInt(t -> Codes.status(t.status));
          default ->
              throw FreshdeskErrors.invalid(
                  "order_by",
                  "It should be one of these values: 'created_at,due_by,updated_at,status'",
                  "invalid_value");
        };
    order = order.thenComparingLong(t -> t.id);
    return call.query().text("order_type").orElse("desc").equals("asc") ? order : order.reversed();
  }

  private static Answer show(FreshdeskCall call) {
    call.onlyIncludes(Set.of("conversations", "requester", "company", "stats"));
    return whole(call, call.ticket());
  }

  private static Answer whole(FreshdeskCall call, Ticket ticket) {
    return Answer.ok(TicketJson.whole(call, ticket));
  }

  private static Ticket archived(FreshdeskCall call) {
    return call.desk()
        .ticket(call.id("id"))
        .filter(t -> t.archived)
        .orElseThrow(FreshdeskErrors::notFound);
  }

  private static Answer conversations(FreshdeskCall call, Ticket ticket) {
    call.onlyParameters(Set.of("page", "per_page"));
    List<Comment> all = ConversationJson.of(ticket);
    return Paging.of(call, all, c -> ConversationJson.of(call.desk(), ticket, c));
  }
}
