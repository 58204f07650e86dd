package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.FreshdeskApi;
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
import java.time.Instant;
import java.util.List;

/** One Freshdesk account: each of a helpdesk's duties, given to the class that does it. */
final class FreshdeskHelpdesk implements Helpdesk {

  private final FreshdeskAccount account;
  private final FreshdeskApi api;
  private final FreshdeskFeed feed;
  private final FreshdeskReader reader;
  private final FreshdeskNotes notes;
  private final FreshdeskWebhook webhook;

  FreshdeskHelpdesk(Settings settings) {
    String authorization = FreshdeskAccount.authorization(settings);
    account = FreshdeskAccount.of(settings);
    api = new FreshdeskApi(settings, () -> authorization);
    FreshdeskRows rows = new FreshdeskRows(api, settings.clock());
    FreshdeskPeople people = new FreshdeskPeople(api, settings.clock());
    feed = new FreshdeskFeed(account.name(), api, rows);
    reader = new FreshdeskReader(account, api, rows, people);
    notes = new FreshdeskNotes(api, reader);
    webhook = new FreshdeskWebhook(settings);
  }

  @Override
  public String vendor() {
    return FreshdeskProvider.VENDOR;
  }

  @Override
  public boolean tellsEscalation() {
    return true;
  }

  @Override
  public Checkpoint startingAt(Instant since) {
    return FreshdeskCheckpoint.at(since.getEpochSecond()).toCheckpoint();
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
    return new FreshdeskDiagnosis(account, api).walk();
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
