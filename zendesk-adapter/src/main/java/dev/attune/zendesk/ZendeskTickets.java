package dev.attune.zendesk;

import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Csat;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Status;
import dev.attune.ticket.Visibility;
import dev.attune.wire.Times;
import dev.attune.zendesk.wire.Comment;
import dev.attune.zendesk.wire.TicketRow;
import dev.attune.zendesk.wire.User;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Zendesk's concepts in our words, one method each. Pure.
 *
 * <p>Who an author is to a ticket is decided by the author: an agent who is the requester writes as
 * a customer, whoever answers by mail stays who they are, and what rules and merges write is
 * nobody's.
 */
final class ZendeskTickets {

  private static final int AUTOMATICALLY_GENERATED = 4;
  private static final int ON_BEHALF_OF_THE_AUTHOR = 11;
  private static final Set<String> NOBODY = Set.of("rule", "system");
  private static final Set<String> SINGLE_MESSAGES = Set.of("email", "web", "web_form", "api");
  private static final Pattern TRANSCRIPT =
      Pattern.compile(
          "(?:^|\\n)\\s*\\(?\\d{1,2}:\\d{2}(?::\\d{2})?(?: [AP]M)?\\)? [^:\\n]{1,60}: ");

  private final Set<String> bots;

  /**
   * @param bots ids and addresses of users who are programs, lower case
   */
  ZendeskTickets(Set<String> bots) {
    this.bots = Set.copyOf(bots);
  }

  Message message(Comment comment, TicketRow ticket, Optional<User> user) {
    boolean html = comment.htmlBody() != null;
    PlainText text =
        html
            ? PlainText.ofHtml(String.valueOf(comment.htmlBody()))
            : PlainText.of(comment.body() == null ? "" : comment.body());
    Role role = role(comment, ticket, user);
    return new Message(
        new MessageId(String.valueOf(comment.id())),
        author(comment, role, user),
        Boolean.TRUE.equals(comment.visible()) ? Visibility.PUBLIC : Visibility.INTERNAL,
        Times.read(comment.createdAt()),
        text,
        automatic(comment, ticket, role, text),
        html);
  }

  Role role(Comment comment, TicketRow ticket, Optional<User> user) {
    Long author = comment.authorId();
    if (author == null || author <= 0 || nobody(comment)) {
      return Role.SYSTEM;
    }
    if (bot(comment, author, user)) {
      return Role.BOT;
    }
    if (author.equals(ticket.requesterId())) {
      return Role.CUSTOMER;
    }
    return user.filter(User::staff).isPresent() ? Role.AGENT : Role.CUSTOMER;
  }

  /** True where no person typed it: by rule, on behalf, by voice call, or a chat's transcript. */
  private static boolean automatic(Comment comment, TicketRow ticket, Role role, PlainText text) {
    return role == Role.SYSTEM
        || comment.flagged(AUTOMATICALLY_GENERATED)
        || (comment.flagged(ON_BEHALF_OF_THE_AUTHOR) && role == Role.AGENT)
        || "VoiceComment".equals(comment.type())
        || transcript(comment, ticket, text);
  }

  private static boolean transcript(Comment comment, TicketRow ticket, PlainText text) {
    boolean messaging =
        Boolean.TRUE.equals(ticket.fromMessagingChannel())
            && !SINGLE_MESSAGES.contains(comment.by().name());
    return messaging || TRANSCRIPT.matcher(text.value()).results().limit(2).count() == 2;
  }

  private static boolean nobody(Comment comment) {
    String reason = comment.by().reason();
    return NOBODY.contains(comment.by().name())
        || reason.equals("merge")
        || reason.equals("trigger");
  }

  private boolean bot(Comment comment, long author, Optional<User> user) {
    String address = user.map(User::email).orElse("");
    return bots.contains(String.valueOf(author))
        || bots.contains(address.toLowerCase(Locale.ROOT))
        || comment.by().name().contains("bot");
  }

  private static Author author(Comment comment, Role role, Optional<User> user) {
    Long id = comment.authorId();
    return new Author(
        id == null ? null : String.valueOf(id),
        role,
        user.map(User::name).orElse(null),
        user.map(User::alias).filter(alias -> !alias.isBlank()).orElse(null),
        user.map(User::email).orElse(null));
  }

  Channel channel(TicketRow ticket) {
    String name = ticket.via() == null ? "" : ticket.via().name();
    return switch (name) {
      case "email", "mail" -> Channel.EMAIL;
      case "web", "web_form", "web_widget", "help_center", "mobile" -> Channel.WEBFORM;
      case "chat", "native_messaging", "messaging", "whatsapp", "line", "telegram" -> Channel.CHAT;
      case "twitter", "facebook", "instagram_dm", "any_channel", "twitter_dm" -> Channel.SOCIAL;
      case "sms", "text" -> Channel.SMS;
      case "voice", "phone" -> Channel.VOICE;
      default -> Channel.OTHER;
    };
  }

  Status status(TicketRow ticket) {
    String status = ticket.status() == null ? "" : ticket.status();
    return switch (status) {
      case "solved" -> Status.SOLVED;
      case "closed" -> Status.CLOSED;
      case "deleted" -> Status.GONE;
      default -> Status.OPEN;
    };
  }

  /** The older kind of survey alone: its answer stands on the ticket. */
  @Nullable Csat csat(TicketRow ticket) {
    TicketRow.Rating rating = ticket.satisfactionRating();
    String score = rating == null || rating.score() == null ? "" : rating.score();
    if (score.startsWith("good")) {
      return Csat.GOOD;
    }
    return score.startsWith("bad") ? Csat.BAD : null;
  }
}
