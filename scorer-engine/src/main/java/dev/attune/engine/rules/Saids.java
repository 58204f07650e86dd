package dev.attune.engine.rules;

import dev.attune.ticket.Message;
import java.util.IdentityHashMap;
import java.util.List;

/** Messages cut into words, each once. For one thread. */
final class Saids {

  private final IdentityHashMap<Message, Said> all = new IdentityHashMap<>();

  Said of(Message message) {
    return all.computeIfAbsent(message, Said::of);
  }

  List<Said> of(List<Message> messages) {
    return messages.stream().map(this::of).toList();
  }
}
