package dev.attune.rt;

import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.rt.wire.Ref;
import dev.attune.rt.wire.TicketRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a note would be mailed to somebody from outside, queue by queue. Used once. */
final class RtMailCheck {

  private final RtWatchers watchers;
  private final List<Ref> foreign = new ArrayList<>();
  private final List<Ref> unseen = new ArrayList<>();

  RtMailCheck(RtWatchers watchers) {
    this.watchers = watchers;
  }

  /**
   * @param queues those that the bot may see
   * @param tickets some whose queues it may not
   */
  Step step(List<Ref> queues, List<TicketRow> tickets) {
    all(queues, tickets).forEach(this::ask);
    if (!foreign.isEmpty()) {
      return failed(
          "an AdminCc of queue "
              + names(foreign)
              + " is not a privileged user and would be mailed each note; none is written there",
          "Make that person a Cc instead, or privileged.");
    }
    if (!unseen.isEmpty()) {
      return failed(
          "it can't be seen who is mailed a note in queue "
              + names(unseen)
              + "; none is written there",
          "Give the bot user's group SeeQueue on it.");
    }
    return new Step(
        "watchers",
        Result.OK,
        "notes are mailed to nobody from outside: each queue's AdminCcs are your own",
        "");
  }

  private static Iterable<Ref> all(List<Ref> queues, List<TicketRow> tickets) {
    Map<String, Ref> all = new LinkedHashMap<>();
    queues.forEach(queue -> all.put(String.valueOf(queue.id()), queue));
    for (TicketRow row : tickets) {
      if (row.queue() != null) {
        all.putIfAbsent(String.valueOf(row.queue().id()), row.queue());
      }
    }
    return all.values();
  }

  private void ask(Ref queue) {
    try {
      if (watchers.outside(queue)) {
        foreign.add(queue);
      }
    } catch (Refused e) {
      unseen.add(queue);
    }
  }

  private String names(List<Ref> some) {
    return String.join(", ", watchers.named(some));
  }

  private static Step failed(String finding, String next) {
    return new Step("watchers", Result.FAILED, finding, next);
  }
}
