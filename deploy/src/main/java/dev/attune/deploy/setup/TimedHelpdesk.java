package dev.attune.deploy.setup;

import dev.attune.deploy.account.Timings;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.TicketPage;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** A helpdesk whose answers are timed. As thread-safe as the one behind it. */
record TimedHelpdesk(Helpdesk desk, String account, Timings timings) implements Helpdesk {

  @Override
  public String vendor() {
    return desk.vendor();
  }

  @Override
  public boolean tellsEscalation() {
    return desk.tellsEscalation();
  }

  @Override
  public Checkpoint startingAt(Instant since) {
    return desk.startingAt(since);
  }

  @Override
  public TicketPage changes(Checkpoint since) {
    return timed("feed", () -> desk.changes(since));
  }

  @Override
  public Ticket read(TicketId ticket) {
    return timed("read", () -> desk.read(ticket));
  }

  @Override
  public Look look(TicketId ticket) {
    return timed("look", () -> desk.look(ticket));
  }

  @Override
  public WriteOutcome write(InternalNote note, Look look) {
    return timed("write", () -> desk.write(note, look));
  }

  @Override
  public Removal remove(TicketId ticket, MessageId note) {
    return timed("remove", () -> desk.remove(ticket, note));
  }

  @Override
  public Diagnosis diagnose() {
    return desk.diagnose();
  }

  @Override
  public List<WebhookHint> hints(WebhookCall call) {
    return desk.hints(call);
  }

  @Override
  public void close() {
    desk.close();
  }

  private <T> T timed(String call, Supplier<T> answer) {
    long began = System.nanoTime();
    try {
      return answer.get();
    } finally {
      timings.called(account, call, Duration.ofNanos(System.nanoTime() - began));
    }
  }
}
