package dev.attune.sandbox.control;

import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The pages' HTML. Every text is escaped here; message bodies are cleaned of all that loads or
 * runs.
 */
final class PageHtml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PageHtml() {}

  static String frame(Desk desk, String title, String body) {
    String vendor = vendor(desk);
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · sandbox %s</title>
    <link rel="stylesheet" href="/sandbox/style.css"></head>
    <body class="%s"><header><a href="/sandbox/">%s <span>sandbox</span></a>
    <time>%s UTC</time></header>
    <main>%s</main></body></html>
    """
        .formatted(Html.escape(title), vendor, desk.name(), vendor, time(desk.now()), body);
  }

  private static String vendor(Desk desk) {
    return desk.name().equals("zendesk") ? "Zendesk" : "Freshdesk";
  }

  private static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  static String list(Desk desk, List<Ticket> tickets) {
    String rows = tickets.stream().map(t -> row(desk, t)).collect(Collectors.joining());
    return """
    <h1>Tickets <small>%d of %d, last changed first</small></h1>
    <table><thead><tr><th>#</th><th>Subject</th><th>Customer</th><th>Channel</th>
    <th>Status</th><th>Messages</th><th>Notes</th><th>Updated</th></tr></thead>
    <tbody>%s</tbody></table>
    <section class="forms"><form method="post" action="/sandbox/tickets"><h2>New ticket</h2>
    <label>Customer <input name="name" required></label>
    <label>Subject <input name="subject"></label>
    <label>Message <textarea name="text" rows="4" required></textarea></label>
    <button>Open ticket</button></form></section>
    """
        .formatted(tickets.size(), desk.rows().tickets.size(), rows);
  }

  private static String row(Desk desk, Ticket t) {
    long notes = t.comments.stream().filter(c -> !c.isPublic && !c.deleted).count();
    long messages = t.comments.stream().filter(c -> c.isPublic && !c.deleted).count();
    return """
    <tr><td>%d</td><td><a href="/sandbox/tickets/%d">%s</a></td><td>%s</td><td>%s</td>
    <td><b class="status %s">%s</b></td><td>%d</td><td class="%s">%d</td><td>%s</td></tr>
    """
        .formatted(
            t.id,
            t.id,
            Html.escape(t.subject),
            Html.escape(StateJson.name(desk, t.requesterId)),
            Html.escape(t.channel),
            Html.escape(t.status),
            t.deleted ? "deleted" : Html.escape(t.status),
            messages,
            notes > 0 ? "some" : "none",
            notes,
            time(t.updatedAt));
  }

  static String ticket(Desk desk, Ticket t, String problem) {
    String thread =
        t.comments.stream()
            .filter(c -> !c.deleted)
            .map(c -> comment(desk, t, c))
            .collect(Collectors.joining());
    return """
    <p><a href="/sandbox/">← All tickets</a></p>
    <h1>%s <small>#%d · %s · %s</small></h1>
    <p class="tags">%s</p>
    %s
    <p class="problem" id="end">%s</p>
    <section class="forms">%s%s</section>
    """
        .formatted(
            Html.escape(t.subject),
            t.id,
            Html.escape(t.channel),
            t.deleted ? "deleted" : Html.escape(t.status),
            t.tags.stream()
                .map(tag -> "<span>" + Html.escape(tag) + "</span>")
                .collect(Collectors.joining(" ")),
            thread,
            Html.escape(problem),
            agentForm(desk, t),
            customerForm(desk, t));
  }

  private static String comment(Desk desk, Ticket t, Comment c) {
    Person author = desk.person(c.authorId).orElseGet(Person::new);
    boolean customer = c.authorId == t.requesterId || (c.authorId > 0 && !author.staff());
    String look =
        !c.isPublic
            ? "note"
            : customer ? "customer" : c.authorId < 0 || c.auto ? "system" : "agent";
    String label =
        switch (look) {
          case "note" -> "Internal note";
          case "customer" -> "Customer";
          case "system" -> "Automatic";
          default -> author.role == Person.Role.BOT ? "Bot" : "Agent";
        };
    return """
    <article class="%s"><h2><b>%s</b> <i>%s</i> <time>%s</time></h2><div>%s</div></article>
    """
        .formatted(
            look,
            Html.escape(StateJson.name(desk, c.authorId)),
            label,
            time(c.at),
            Html.shown(c.html));
  }

  private static String agentForm(Desk desk, Ticket t) {
    String agents =
        desk.rows().staff.values().stream()
            .filter(p -> p.active && p.role != Person.Role.BOT)
            .map(
                p ->
                    "<option value=\"%s\"%s>%s</option>"
                        .formatted(
                            Html.escape(p.key),
                            p.id == t.assigneeId ? " selected" : "",
                            Html.escape(p.name)))
            .collect(Collectors.joining());
    return """
    <form method="post" action="/sandbox/tickets/%d/messages"><h2>Answer as an agent</h2>
    <label>Agent <select name="author">%s</select></label>
    <label>Message <textarea name="text" rows="5" required></textarea></label>
    <button name="role" value="agent">Send to the customer</button>
    <button name="role" value="note" class="quiet">Add as internal note</button></form>
    """
        .formatted(t.id, agents);
  }

  private static String customerForm(Desk desk, Ticket t) {
    return """
    <form method="post" action="/sandbox/tickets/%d/messages"><h2>Write as %s</h2>
    <input type="hidden" name="role" value="customer">
    <label>Message <textarea name="text" rows="5" required></textarea></label>
    <button>Send to support</button></form>
    """
        .formatted(t.id, Html.escape(StateJson.name(desk, t.requesterId)));
  }
}
