package dev.attune.deploy.pull;

import dev.attune.deploy.ledger.Familiar;
import dev.attune.deploy.ledger.Known;
import dev.attune.deploy.ledger.Seen;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the messages of agents and bots on a ticket by looking at who wrote them and when, and at
 * nothing that was found of them: a finding that goes astray is missed when the two are compared.
 *
 * @param known what is entered counts for as long as it is, even where the ticket shows it no more
 * @param familiar whom it names as forgotten, and what they wrote before
 */
record HeadCount(Known known, Familiar familiar, Instant now) {

  /**
   * Counts.
   *
   * @param open messages of replies that may still grow
   */
  Seen of(Conversation conversation, Set<MessageId> open) {
    Set<MessageId> fresh = new HashSet<>();
    conversation.messages().stream()
        .filter(this::counts)
        .map(Message::id)
        .filter(message -> !known.fingerprints().containsKey(message))
        .forEach(fresh::add);
    int fetched = known.fingerprints().size() + fresh.size();
    fresh.retainAll(open);
    return new Seen(fetched, fresh.size());
  }

  private boolean counts(Message message) {
    return message.answers()
        && known.judged().covers(message.time().orElse(null))
        && !isForgotten(message);
  }

  private boolean isForgotten(Message message) {
    String author = message.author().id();
    Instant before = author == null ? null : familiar.forgotten().get(author);
    return before != null && message.time().orElse(now).isBefore(before);
  }
}
