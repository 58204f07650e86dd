package dev.attune.rt;

import dev.attune.rt.wire.Ref;
import dev.attune.rt.wire.TicketRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a mail of a comment: the AdminCcs of the ticket and of its queue. A note must not reach
 * one of them who isn't the firm's own. Groups are taken for the firm's own, since RT tells nobody
 * but administrators who is in them. Thread-safe.
 */
final class RtWatchers {

  private final RtPeople people;
  private final RtQueues queues;

  RtWatchers(RtPeople people, RtQueues queues) {
    this.people = people;
    this.queues = queues;
  }

  /** Whether a comment on the ticket would be mailed to somebody from outside. */
  boolean outside(TicketRow ticket) {
    return Stream.concat(ticket.adminCcs().stream(), queues.adminCcs(ticket.queue()).stream())
        .anyMatch(this::foreign);
  }

  /** The same of a queue's own AdminCcs, whatever the ticket. */
  boolean outside(@Nullable Ref queue) {
    return queues.adminCcs(queue).stream().anyMatch(this::foreign);
  }

  private boolean foreign(Ref watcher) {
    return "user".equals(watcher.type())
        && watcher.id() != null
        && !RtPeople.nobody(watcher.id())
        && !people.privileged(watcher.id());
  }

  /** The queues' names, for people. */
  List<String> named(List<Ref> some) {
    return some.stream().map(queues::name).toList();
  }
}
