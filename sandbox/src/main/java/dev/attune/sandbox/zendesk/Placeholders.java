package dev.attune.sandbox.zendesk;

import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands {@code {{ticket.id}}} and the like in what is written, as the vendor does with every
 * body: an unknown placeholder vanishes.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern LIQUID_TAG = Pattern.compile("\\{%[^%]*%}");

  private Placeholders() {}

  static String expanded(String text, Desk desk, Ticket ticket, Person me) {
    if (!text.contains("{{") && !text.contains("{%")) {
      return text;
    }
    Matcher matcher = PLACEHOLDER.matcher(LIQUID_TAG.matcher(text).replaceAll(""));
    return matcher.replaceAll(
        m -> Matcher.quoteReplacement(Html.escape(value(m.group(1), desk, ticket, me))));
  }

  private static String value(String name, Desk desk, Ticket ticket, Person me) {
    Person requester = desk.person(ticket.requesterId).orElseGet(Person::new);
    Person assignee = desk.person(ticket.assigneeId).orElseGet(Person::new);
    return switch (name) {
      case "ticket.id" -> Long.toString(ticket.id);
      case "ticket.title", "ticket.subject" -> ticket.subject;
      case "ticket.status" -> ticket.status;
      case "ticket.tags" -> String.join(" ", ticket.tags);
      case "ticket.description" ->
          ticket.comments.isEmpty() ? "" : Html.text(ticket.comments.get(0).html);
      case "ticket.latest_comment", "ticket.latest_public_comment" ->
          ticket.comments.isEmpty()
              ? ""
              : Html.text(ticket.comments.get(ticket.comments.size() - 1).html);
      case "ticket.requester.name" -> requester.name;
      case "ticket.requester.first_name" -> requester.name.replaceAll(" .*", "");
      case "ticket.requester.email" -> requester.email;
      case "ticket.assignee.name" -> assignee.name;
      case "ticket.assignee.email" -> assignee.email;
      case "current_user.name" -> me.name;
      case "current_user.email" -> me.email;
      default -> "";
    };
  }
}
