package dev.attune.rt;

import dev.attune.rt.wire.Ref;
import dev.attune.rt.wire.TicketRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a mail of a comment: the AdminCcs of the ticket and of its queue. A note must not reach
 * one of them who isn't the firm's own. Groups are taken for the firm's own, since RT tells nobody
 * but administrators who is in them. Asks afresh each time, and fails where it gets no answer.
 * Thread-safe.
 */
final class RtWatchers {

  private final RtPeople people;
  private final RtQueues queues;

  RtWatchers(RtPeople people, RtQueues queues) {
    this.people = people;
    this.queues = queues;
  }

  /**
   * Whether a comment on the ticket would be mailed to somebody from outside.
   *
   * @throws dev.attune.helpdesk.HelpdeskException.Refused where that can't be seen
   */
  boolean outside(TicketRow ticket) {
    List<Ref> own = ticket.adminCcs();
    if (own == null) {
      throw RtQueues.unseen("on ticket " + ticket.id());
    }
    return own.stream().anyMatch(this::foreign) || outside(ticket.queue());
  }

  /** The same of a queue's own AdminCcs, whatever the ticket. */
  boolean outside(@Nullable Ref queue) {
    return queues.adminCcs(queue).stream().anyMatch(this::foreign);
  }

  /** Whoever isn't surely one of us: it is a mail, and no mail comes back. */
  private boolean foreign(Ref watcher) {
    if ("group".equals(watcher.type())) {
      return false;
    }
    String name = watcher.id();
    return name == null || !(RtPeople.nobody(name) || people.privilegedNow(name));
  }

  /** The queues' names, for people. */
  List<String> named(List<Ref> some) {
    return some.stream().map(queues::name).toList();
  }
}
