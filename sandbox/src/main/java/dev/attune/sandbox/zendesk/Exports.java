package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Audit;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Named;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Rows;
import dev.attune.sandbox.core.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The incremental exports of tickets (by cursor and by time) and of ticket events (by time). */
final class Exports {
  private static final int SAMPLE = 50;

  private Exports() {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", "/api/v2/incremental/tickets/cursor", Exports::ticketsByCursor)
        .add("GET", "/api/v2/incremental/tickets", Exports::ticketsByTime)
        .add("GET", "/api/v2/incremental/tickets/sample", Exports::sample)
        .add("GET", "/api/v2/incremental/users", Exports::users)
        .add("GET", "/api/v2/incremental/organizations", Exports::organizations)
        .add("GET", "/api/v2/incremental/ticket_events", Exports::events);
  }

  private static Answer ticketsByCursor(ZendeskCall call) {
    call.adminOnly();
    List<Ticket> shown = new ArrayList<>();
    Rows.Stamp start = ExportCursor.start(call);
    JsonObject json =
        ExportCursor.page(
            call,
            () ->
                call.rows().byGenerated.tailMap(start, false).values().stream()
                    .filter(asked(call))
                    .iterator(),
            t -> new Rows.Stamp(Times.second(t.generatedAt), t.id),
            "tickets",
            t -> {
              shown.add(t);
              return TicketJson.of(call.desk(), t, call.base());
            });
    Sideloads.ofTickets(call, shown, json);
    return Answer.ok(json);
  }

  /** By default tickets that only an AI agent handled are left out. */
  private static Predicate<Ticket> asked(ZendeskCall call) {
    String scope = call.query().text("support_type_scope").orElse("agent");
    boolean deleted = !call.query().text("exclude_deleted").orElse("false").equals("true");
    return t -> (deleted || !t.deleted) && (scope.equals("all") || scope.equals(t.support));
  }

  private static Answer ticketsByTime(ZendeskCall call) {
    call.adminOnly();
    Predicate<Ticket> asked = asked(call);
    Timed<Ticket> page = timed(call, call.rows().byGenerated, asked);
    JsonObject json = page.json("tickets", t -> TicketJson.of(call.desk(), t, call.base()));
    Sideloads.ofTickets(call, page.rows(), json);
    return Answer.ok(json);
  }

  /** A first look of at most fifty rows. */
  private static Answer sample(ZendeskCall call) {
    call.adminOnly();
    Timed<Ticket> page = timed(call, call.rows().byGenerated, asked(call));
    Timed<Ticket> few =
        new Timed<>(
            call,
            page.rows().subList(0, Math.min(SAMPLE, page.rows().size())),
            page.lastSecond(),
            page.end());
    return Answer.ok(few.json("tickets", t -> TicketJson.of(call.desk(), t, call.base())));
  }

  private static Answer users(ZendeskCall call) {
    call.adminOnly();
    TreeMap<Rows.Stamp, Person> ordered = new TreeMap<>();
    for (Person p : call.rows().people.values()) {
      ordered.put(new Rows.Stamp(Times.second(p.updatedAt), p.id), p);
    }
    return Answer.ok(
        timed(call, ordered, p -> p.id > 0).json("users", p -> UserJson.of(p, call.base())));
  }

  private static Answer organizations(ZendeskCall call) {
    call.adminOnly();
    TreeMap<Rows.Stamp, Named> ordered = new TreeMap<>();
    for (Named n : call.rows().named("organization").values()) {
      ordered.put(new Rows.Stamp(Times.second(n.createdAt()), n.id()), n);
    }
    return Answer.ok(
        timed(call, ordered, n -> true)
            .json("organizations", n -> DirectoryReads.json("organizations", n, call.base())));
  }

  private static Answer events(ZendeskCall call) {
    call.adminOnly();
    String scope = call.query().text("support_type_scope").orElse("agent");
    boolean comments = call.includes("comment_events");
    Timed<Audit> page =
        timed(
            call,
            call.rows().audits,
            a ->
                call.desk()
                    .ticket(a.ticketId)
                    .filter(t -> scope.equals("all") || scope.equals(t.support))
                    .isPresent());
    return Answer.ok(page.json("ticket_events", a -> AuditJson.exported(call.desk(), a, comments)));
  }

  /** A page of a time-based export: rows of the same second are never split over two pages. */
  private record Timed<T>(ZendeskCall call, List<T> rows, long lastSecond, boolean end) {

    JsonObject json(String name, java.util.function.Function<T, JsonObject> render) {
      boolean none = rows.isEmpty();
      return Json.object(
          name,
          rows.stream().map(render).toList(),
          "next_page",
          none ? null : next(),
          "end_time",
          none ? null : lastSecond,
          "count",
          rows.size(),
          "end_of_stream",
          end);
    }

    private String next() {
      return Paging.url(call, Map.of("start_time", Long.toString(lastSecond)), List.of());
    }
  }

  private static <T> Timed<T> timed(
      ZendeskCall call, NavigableMap<Rows.Stamp, T> ordered, Predicate<T> asked) {
    int size = ExportCursor.size(call);
    long newest = ExportCursor.newest(call);
    List<T> rows = new ArrayList<>();
    long last = 0;
    Rows.Stamp start = new Rows.Stamp(ExportCursor.startTime(call), Long.MIN_VALUE);
    for (Map.Entry<Rows.Stamp, T> entry : ordered.tailMap(start, true).entrySet()) {
      long second = entry.getKey().second();
      boolean full = rows.size() >= size && second != last;
      if (second > newest || !asked.test(entry.getValue())) {
        continue;
      }
      if (full) {
        return new Timed<>(call, rows, last, false);
      }
      rows.add(entry.getValue());
      last = second;
    }
    return new Timed<>(call, rows, last, true);
  }
}
