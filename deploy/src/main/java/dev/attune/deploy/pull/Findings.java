package dev.attune.deploy.pull;

import dev.attune.deploy.ledger.Reviews;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.reply.AgentReply;
import dev.attune.reply.Picked;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what is new on a ticket since it was last read; what is known and unchanged isn't judged
 * again.
 *
 * @param known fingerprints of the messages that the ledger knows
 * @param beforeEach done before a reply is judged, which may take long
 */
record Findings(
    Judge judge, Ticket ticket, Map<MessageId, String> known, Instant now, Runnable beforeEach) {

  /** In the order of the conversation. */
  List<Finding> of(Reading reading) {
    Fingerprints fingerprints = new Fingerprints(ticket.conversation());
    return Stream.concat(
            reading.closed().stream().flatMap(reply -> reply(reply, fingerprints)),
            reading.leftOut().stream().flatMap(left -> leftOut(left, fingerprints)))
        .sorted(Comparator.comparingInt(finding -> finding.entry().row().index()))
        .toList();
  }

  /** Messages that the ledger knows and the ticket doesn't show any more, or not in public. */
  Set<MessageId> vanished() {
    Set<MessageId> vanished = new HashSet<>(known.keySet());
    vanished.removeIf(message -> Reviews.FORGOTTEN.equals(known.get(message)));
    ticket.conversation().messages().stream()
        .filter(Message::isPublic)
        .map(Message::id)
        .forEach(vanished::remove);
    return vanished;
  }

  private Stream<Finding> reply(AgentReply reply, Fingerprints fingerprints) {
    String fingerprint = fingerprints.of(reply);
    if (fingerprint.equals(known.get(reply.id()))) {
      return Stream.empty();
    }
    beforeEach.run();
    return Stream.of(
        new Finding(
            new Entry(
                fingerprint,
                fingerprints.wording(reply),
                time(reply.last()),
                judge.review(ticket, reply)),
            reply));
  }

  private Stream<Finding> leftOut(Picked.LeftOut left, Fingerprints fingerprints) {
    String fingerprint = fingerprints.of(left.index(), Judge.outcome(left).toString());
    Message message = ticket.conversation().messages().get(left.index());
    return fingerprint.equals(known.get(left.message()))
        ? Stream.empty()
        : Stream.of(
            new Finding(new Entry(fingerprint, time(message), judge.leftOut(ticket, left)), null));
  }

  private Instant time(Message message) {
    return message.time().orElse(now);
  }
}
