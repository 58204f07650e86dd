package dev.attune.deploy.console;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's conversation as the helpdesk has it right now. Nothing of it is kept; that it can't be
 * read any more is an answer, no failure.
 */
@Singleton
public class LiveConversation {

  /** Longer ones show their end; the review's own messages are within reach of it as a rule. */
  private static final int MOST_MESSAGES = 1000;

  private final Accounts accounts;

  @Inject
  LiveConversation(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * What there is to see.
   *
   * @param state {@code readable}, {@code gone} or {@code later}
   * @param why it can't be read; missing where it can
   * @param subject the subject line, empty where there is none or it can't be read
   */
  public record Shown(String state, @Nullable String why, String subject, List<Said> messages) {
    public Shown {
      messages = List.copyOf(messages);
    }
  }

  /** One message; unknown members are missing. */
  public record Said(
      String id,
      String role,
      @Nullable String author,
      @Nullable String at,
      boolean internal,
      boolean automatic,
      String text) {

    static Said of(Message message) {
      return new Said(
          message.id().value(),
          message.author().role().name().toLowerCase(Locale.ROOT),
          message.author().name(),
          message.time().map(Objects::toString).orElse(null),
          !message.isPublic(),
          message.automatic(),
          message.text().value());
    }

    private Said nameless() {
      return new Said(id, role, null, at, internal, automatic, text);
    }
  }

  Shown of(TicketId ticket) {
    return read(ticket, LiveConversation::shown, missing -> missing);
  }

  /** Reads it for one of two answers: what is made of it, or of why it can't be read. */
  <T> T read(TicketId ticket, Function<Conversation, T> readable, Function<Shown, T> missing) {
    Optional<Account> account = accounts.named(ticket.account());
    if (account.isEmpty()) {
      return missing.apply(
          missing("gone", "The account " + ticket.account() + " is not configured any more."));
    }
    Ticket found;
    try {
      found = account.get().helpdesk().read(ticket);
    } catch (Refused e) {
      return missing.apply(
          missing(
              "gone", "The conversation is no longer readable: " + String.valueOf(e.getMessage())));
    } catch (HelpdeskException e) {
      return missing.apply(missing("later", String.valueOf(e.getMessage())));
    }
    return found.status() == Status.GONE
        ? missing.apply(
            missing("gone", "The conversation is no longer readable: the ticket was deleted."))
        : readable.apply(found.conversation());
  }

  /**
   * As somebody sees it who is to judge a reply without a hint: the public messages up to the
   * reply, without the names of agents. Our own notes are internal, and so left out with all
   * others.
   *
   * @param reply id of its last message
   */
  Shown blind(TicketId ticket, MessageId reply) {
    Shown shown = of(ticket);
    if (!shown.state().equals("readable")) {
      return shown;
    }
    List<Said> before = new ArrayList<>();
    for (Said said : shown.messages()) {
      if (!said.internal()) {
        before.add(said.role().equals("customer") ? said : said.nameless());
      }
      if (said.id().equals(reply.value())) {
        return new Shown("readable", null, shown.subject(), before);
      }
    }
    return missing("gone", "The reply is no longer in its conversation.");
  }

  static Shown shown(Conversation conversation) {
    List<Message> all = conversation.messages();
    return new Shown(
        "readable",
        null,
        conversation.subject(),
        all.subList(Math.max(0, all.size() - MOST_MESSAGES), all.size()).stream()
            .map(Said::of)
            .toList());
  }

  private static Shown missing(String state, String why) {
    return new Shown(state, why, "", List.of());
  }
}
