package dev.attune.sandbox.control;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Query;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.seed.Conversations;
import dev.attune.sandbox.seed.Messages;
import dev.attune.sandbox.seed.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The pages of one stand-in: its tickets, and forms to say something on them. Thread-safe. */
public final class Pages {
  private static final String CSP =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Desk desk;
  private final Routes<Call> routes = new Routes<>();

  public Pages(Desk desk) {
    this.desk = desk;
    routes
        .add("GET", "/sandbox", this::list)
        .add("GET", "/sandbox/style.css", c -> style())
        .add("GET", "/sandbox/tickets/{id}", c -> show(c, ""))
        .add("POST", "/sandbox/tickets/{id}/messages", this::say)
        .add("POST", "/sandbox/tickets", this::open);
  }

  /** Answers with a page; forms from other sites are refused. */
  public Answer answer(Call call) {
    String path = call.path().replaceAll("/+$", "");
    if (path.isEmpty()) {
      return Answer.empty(302).with("Location", "/sandbox/");
    }
    Optional<Routes.Match<Call>> match = routes.find(call.method(), path);
    if (match.isEmpty()) {
      return page(
          404, "Not found", "<p>There is no such page. <a href='/sandbox/'>All tickets</a></p>");
    }
    if (!call.method().equals("GET") && !sameSite(call)) {
      return page(403, "Refused", "<p>This form was sent from another site.</p>");
    }
    return match.get().route().handler().apply(call.with(match.get().vars()));
  }

  private static boolean sameSite(Call call) {
    return call.header("origin").map(o -> o.equals(call.base())).orElse(true);
  }

  private Answer list(Call call) {
    return desk.locked(
        () -> {
          List<Ticket> tickets =
              desk.rows().byUpdated.descendingMap().values().stream().limit(200).toList();
          return page(200, "Tickets", PageHtml.list(desk, tickets));
        });
  }

  private Answer show(Call call, String problem) {
    return desk.locked(
        () ->
            desk.ticket(call.id("id").orElse(0))
                .map(
                    t -> page(200, "#" + t.id + " " + t.subject, PageHtml.ticket(desk, t, problem)))
                .orElseGet(() -> page(404, "Not found", "<p>There is no such ticket.</p>")));
  }

  private Answer say(Call call) {
    Query form = Query.parse(call.text());
    String role = form.text("role").orElse("");
    String text = form.text("text").orElse("").strip();
    if (text.isEmpty() || !List.of("agent", "customer", "note").contains(role)) {
      return show(call, "Please write something before you send it.");
    }
    return desk.locked(
        () -> {
          Optional<Ticket> ticket = desk.ticket(call.id("id").orElse(0));
          if (ticket.isEmpty()) {
            return page(404, "Not found", "<p>There is no such ticket.</p>");
          }
          JsonObject message = Json.object("role", role, "text", text);
          form.text("author")
              .filter(a -> !a.isEmpty() && !role.equals("customer"))
              .ifPresent(a -> message.addProperty("author", a));
          new Messages(desk, new People(desk)).add(ticket.get(), message, desk.now(), true);
          return see(ticket.get());
        });
  }

  private Answer open(Call call) {
    Query form = Query.parse(call.text());
    String text = form.text("text").orElse("").strip();
    String name = form.text("name").orElse("").strip();
    if (text.isEmpty() || name.isEmpty()) {
      return page(
          400,
          "Not opened",
          "<p>A new ticket needs a name and a message. <a href='/sandbox/'>Back</a></p>");
    }
    JsonObject conversation =
        Json.object(
            "live",
            true,
            "channel",
            "email",
            "requester",
            Json.object("key", "page:" + name, "name", name),
            "messages",
            List.of(Json.object("role", "customer", "text", text)));
    form.text("subject")
        .filter(s -> !s.isBlank())
        .ifPresent(s -> conversation.addProperty("subject", s));
    return desk.locked(() -> see(new Conversations(desk).add(conversation)));
  }

  private static Answer see(Ticket ticket) {
    return Answer.empty(303).with("Location", "/sandbox/tickets/" + ticket.id + "#end");
  }

  private Answer page(int status, String title, String body) {
    return Answer.of(status, "text/html; charset=utf-8", PageHtml.frame(desk, title, body))
        .with("Content-Security-Policy", CSP)
        .with("X-Content-Type-Options", "nosniff");
  }

  private static Answer style() {
    try (InputStream in = Pages.class.getResourceAsStream("style.css")) {
      String css = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Answer.of(200, "text/css; charset=utf-8", css);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
