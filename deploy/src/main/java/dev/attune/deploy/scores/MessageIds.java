package dev.attune.deploy.scores;

import dev.attune.ticket.MessageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One id for each message of a file's conversation, none twice. A message without an id of its own,
 * or with one that an earlier message has, is named by its position.
 */
record MessageIds(List<MessageId> ids) {

  static MessageIds of(List<Optional<String>> given) {
    Set<String> taken = new HashSet<>();
    given.forEach(id -> id.filter(name -> !name.isBlank()).ifPresent(taken::add));
    Set<String> used = new HashSet<>();
    List<MessageId> ids = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String own = given.get(i).filter(name -> !name.isBlank()).orElse("");
      ids.add(new MessageId(!own.isEmpty() && used.add(own) ? own : byPosition(i, taken)));
    }
    return new MessageIds(ids);
  }

  MessageId at(int index) {
    return ids.get(index);
  }

  private static String byPosition(int index, Set<String> taken) {
    String name = String.valueOf(index);
    while (!taken.add(name)) {
      name = "#" + name;
    }
    return name;
  }
}
