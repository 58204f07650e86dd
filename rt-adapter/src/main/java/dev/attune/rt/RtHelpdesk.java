package dev.attune.rt;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.TicketPage;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.rt.wire.RtApi;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/** One Request Tracker account: each of a helpdesk's duties, given to the class that does it. */
final class RtHelpdesk implements Helpdesk {

  private final RtAccount account;
  private final RtApi api;
  private final RtFeed feed;
  private final RtReader reader;
  private final RtWatchers watchers;
  private final RtNotes notes;
  private final RtWebhook webhook;

  RtHelpdesk(Settings settings) {
    String authorization = RtAccount.authorization(settings);
    account = RtAccount.of(settings);
    api = new RtApi(settings, authorization);
    RtPeople people = new RtPeople(api, account.clock());
    RtQueues queues = new RtQueues(api, account.clock());
    feed = new RtFeed(account, api, people);
    reader = new RtReader(account, api, people, queues);
    watchers = new RtWatchers(people, queues);
    notes = new RtNotes(account, api, reader, watchers);
    webhook = new RtWebhook(settings);
  }

  @Override
  public String vendor() {
    return RtProvider.VENDOR;
  }

  @Override
  public Checkpoint startingAt(Instant since) {
    return RtCheckpoint.at(since).toCheckpoint();
  }

  @Override
  public TicketPage changes(Checkpoint since) {
    return feed.next(since);
  }

  @Override
  public Ticket read(TicketId ticket) {
    return reader.read(ticket);
  }

  @Override
  public Look look(TicketId ticket) {
    return reader.look(ticket);
  }

  @Override
  public WriteOutcome write(InternalNote note, Look look) {
    return notes.write(note, look);
  }

  @Override
  public Removal remove(TicketId ticket, MessageId note) {
    return notes.remove(ticket, note);
  }

  @Override
  public Diagnosis diagnose() {
    return new RtDiagnosis(account, api, watchers).walk();
  }

  @Override
  public List<WebhookHint> hints(WebhookCall call) {
    return webhook.hints(call);
  }

  @Override
  public void close() {
    // nothing is held open between calls
  }
}
