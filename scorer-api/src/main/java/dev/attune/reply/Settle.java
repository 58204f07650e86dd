package dev.attune.reply;

import dev.attune.ticket.Channel;
import java.time.Duration;

/**
 * How long a reply stays open for a further message of its author before it is judged
 * (`attune.reply.settle`).
 *
 * @param chat for chats, which come in bubbles
 * @param other for everything else
 */
public record Settle(Duration chat, Duration other) {

  public Duration on(Channel channel) {
    return channel == Channel.CHAT ? chat : other;
  }
}
