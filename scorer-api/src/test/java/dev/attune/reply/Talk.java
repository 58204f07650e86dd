package dev.attune.reply;

import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds conversations message by message and tells in one line what was picked from them. */
final class Talk {

  static final Settle SETTLE = new Settle(Duration.ofMinutes(10), Duration.ofMinutes(2));
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final Channel channel;
  private final List<Message> messages = new ArrayList<>();
  private @Nullable Instant now;

  private Talk(Channel channel) {
    this.channel = channel;
  }

  static Talk on(Channel channel) {
    return new Talk(channel);
  }

  /** A mail in which nobody says when. */
  static Talk mail() {
    return on(Channel.EMAIL);
  }

  /** What follows is written so many seconds after the start. */
  Talk at(long seconds) {
    now = START.plusSeconds(seconds);
    return this;
  }

  Talk customer(String text) {
    return add(Role.CUSTOMER, "c", text, Visibility.PUBLIC, false);
  }

  Talk agent(String id, String text) {
    return add(Role.AGENT, id, text, Visibility.PUBLIC, false);
  }

  Talk unknownAgent(String text) {
    return add(Role.AGENT, null, text, Visibility.PUBLIC, false);
  }

  Talk bot(String text) {
    return add(Role.BOT, "b", text, Visibility.PUBLIC, false);
  }

  Talk note(String text) {
    return add(Role.AGENT, "a", text, Visibility.INTERNAL, false);
  }

  Talk system(String text) {
    return add(Role.SYSTEM, null, text, Visibility.PUBLIC, false);
  }

  Talk automatic(Role role, String text) {
    return add(role, role == Role.CUSTOMER ? "c" : "a", text, Visibility.PUBLIC, true);
  }

  private Talk add(
      Role role, @Nullable String id, String text, Visibility visibility, boolean automatic) {
    messages.add(
        new Message(
            new MessageId("m" + messages.size()),
            Author.of(id, role),
            visibility,
            now,
            PlainText.of(text),
            automatic,
            false));
    return this;
  }

  Conversation conversation() {
    return new Conversation("t", channel, "", messages);
  }

  Picked pick() {
    return Replies.pick(conversation());
  }

  /** Replies as "[1, 2]", then what was left out as "1→2" or "0: reason". */
  String picked() {
    return told(pick());
  }

  String pickedLive() {
    return told(Replies.pick(conversation(), SETTLE));
  }

  private static String told(Picked picked) {
    String replies =
        picked.replies().stream()
            .map(reply -> reply.indexes().toString())
            .collect(Collectors.joining(" "));
    String leftOut = picked.leftOut().stream().map(Talk::told).collect(Collectors.joining(", "));
    return leftOut.isEmpty() ? replies : (replies + " " + leftOut).strip();
  }

  private static String told(Picked.LeftOut left) {
    return left instanceof Picked.Merged merged
        ? merged.message() + "→" + merged.into()
        : left.message() + ": " + ((Picked.Unscored) left).reason().label();
  }
}
