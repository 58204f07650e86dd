package dev.attune.zendesk;

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
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import dev.attune.zendesk.wire.ZendeskApi;
import java.time.Instant;
import java.util.List;

/** One Zendesk account: each of a helpdesk's duties, given to the class that does it. */
final class ZendeskHelpdesk implements Helpdesk {

  private final ZendeskAccount account;
  private final ZendeskApi api;
  private final ZendeskFeed feed;
  private final ZendeskReader reader;
  private final ZendeskNotes notes;
  private final ZendeskWebhook webhook;

  ZendeskHelpdesk(Settings settings) {
    account = ZendeskAccount.of(settings);
    api = new ZendeskApi(settings, ZendeskAccount.login(settings));
    ZendeskRows rows = new ZendeskRows(api, settings.clock());
    ZendeskPeople people = new ZendeskPeople(api, settings.clock());
    ZendeskSweep sweep = new ZendeskSweep(account.name(), api, rows);
    feed = new ZendeskFeed(api, new ZendeskChanges(account.name(), people, rows, sweep), sweep);
    reader = new ZendeskReader(account, api, rows, people);
    notes = new ZendeskNotes(api, reader, rows);
    webhook = new ZendeskWebhook(settings);
  }

  @Override
  public String vendor() {
    return ZendeskProvider.VENDOR;
  }

  @Override
  public Checkpoint startingAt(Instant since) {
    return ZendeskCheckpoint.at(since.getEpochSecond()).toCheckpoint();
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
    return new ZendeskDiagnosis(account, api).walk();
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
