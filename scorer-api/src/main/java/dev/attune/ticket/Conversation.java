package dev.attune.ticket;

import java.util.List;

/**
 * Messages in the order they were written, oldest first: all that a scorer may look at.
 *
 * @param id the ticket's number, or a file's own id
 * @param subject the subject line, empty where there is none
 */
public record Conversation(String id, Channel channel, String subject, List<Message> messages) {

  public Conversation {
    messages = List.copyOf(messages);
  }
}
