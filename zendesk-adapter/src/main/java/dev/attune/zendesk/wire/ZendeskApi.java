package dev.attune.zendesk.wire;

import static java.util.stream.Collectors.joining;

import dev.attune.helpdesk.Settings;
import dev.attune.wire.Entries;
import dev.attune.wire.Request;
import dev.attune.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every call we make to Zendesk, and nothing else. Each one spends from our share of the limits
 * first, is counted, and fails with a {@link dev.attune.helpdesk.HelpdeskException}. Thread-safe.
 */
public final class ZendeskApi {

  /** Most ids that one call may name. */
  public static final int MANY = 100;

  private static final String V2 = "/api/v2/";
  private static final Entries EVENTS =
      new Entries("ticket_events", EventPage.Event.class, List.of("id", "ticket_id", "timestamp"));
  private static final Entries TICKETS =
      new Entries("tickets", TicketRow.class, List.of("id", "updated_at"));

  private final ZendeskCalls calls;
  private final String scope;

  public ZendeskApi(Settings settings, Login login) {
    boolean aiAgents = Boolean.parseBoolean(settings.options().getOrDefault("ai-agents", "false"));
    scope = "&support_type_scope=" + (aiAgents ? "all" : "agent");
    calls = new ZendeskCalls(settings, login);
  }

  private ZendeskApi(ZendeskCalls calls, String scope) {
    this.calls = calls;
    this.scope = scope;
  }

  /** The same account for what must not wait: calls are counted, and not refused by us. */
  public ZendeskApi urgent() {
    return new ZendeskApi(calls.urgent(), scope);
  }

  /**
   * What happened on tickets since then, comments included; the last minute is never told.
   *
   * @return empty when the time lies within the last minute by Zendesk's clock
   */
  public Optional<EventPage> events(long startTime, int perPage) {
    return calls.export(
        V2
            + "incremental/ticket_events.json?include=comment_events&start_time="
            + startTime
            + "&per_page="
            + perPage
            + scope,
        "reading the ticket events of account " + calls.account(),
        EventPage.class,
        EVENTS);
  }

  /** Tickets changed since then, or since the cursor where there is one. */
  public Optional<TicketExport> export(long startTime, @Nullable String cursor) {
    String from = cursor == null ? "start_time=" + startTime : "cursor=" + Request.encoded(cursor);
    return calls.export(
        V2 + "incremental/tickets/cursor.json?" + from + scope,
        "reading the ticket export of account " + calls.account(),
        TicketExport.class,
        TICKETS);
  }

  /** At most {@link #MANY} tickets; those deleted are left out. */
  public TicketRows tickets(Collection<Long> ids, String purpose) {
    return calls.get(
        purpose,
        V2 + "tickets/show_many.json?include=metric_sets&ids=" + list(ids),
        "reading " + ids.size() + " tickets of account " + calls.account(),
        TicketRows.class);
  }

  /**
   * A page of a ticket's comments, oldest first.
   *
   * @param size at most so many, 1 to {@link #MANY}
   */
  public CommentPage comments(long ticket, @Nullable String after, int size, String purpose) {
    String from = after == null ? "" : "&page%5Bafter%5D=" + Request.encoded(after);
    return calls.getOfTicket(
        purpose,
        V2 + "tickets/" + ticket + "/comments.json?include=users&page%5Bsize%5D=" + size + from,
        "reading ticket " + calls.account() + "/" + ticket,
        CommentPage.class);
  }

  /** At most {@link #MANY} users, deleted ones too. */
  public UserPage users(Collection<Long> ids) {
    return calls.get(
        "users",
        V2 + "users/show_many.json?include_deleted=true&ids=" + list(ids),
        "looking up " + ids.size() + " users of account " + calls.account(),
        UserPage.class);
  }

  /** Who we are; an anonymous user, without an id, when the credentials are wrong. */
  public User.One me(String purpose) {
    return calls.get(
        purpose,
        V2 + "users/me.json",
        "asking who the bot user of account " + calls.account() + " is",
        User.One.class);
  }

  /** A page of what customers answered to surveys of the newer kind since an instant. */
  public SurveyPage surveys(Instant since, @Nullable String after) {
    String from = after == null ? "" : "&page%5Bafter%5D=" + Request.encoded(after);
    return calls.get(
        "surveys",
        V2
            + "guide/survey_responses?page%5Bsize%5D=100&filter%5Bcreated_at_start%5D="
            + since.toEpochMilli()
            + from,
        "reading survey answers of account " + calls.account(),
        SurveyPage.class);
  }

  /** A page of the groups. */
  public Names groups(@Nullable String after) {
    return names("groups", after);
  }

  /** A page of the brands. */
  public Names brands(@Nullable String after) {
    return names("brands", after);
  }

  /**
   * Adds an internal comment.
   *
   * @return empty when the ticket has changed since the stamp, and nothing was written
   */
  public Optional<Updated> note(long ticket, NoteUpdate update) {
    return calls.update(
        "write",
        new Request("PUT", V2 + "tickets/" + ticket + ".json", calls.json(update)),
        ticket,
        "writing an internal note on ticket " + calls.account() + "/" + ticket,
        Updated.class);
  }

  /** Hides a comment from the customer. */
  public void makePrivate(long ticket, long comment) {
    String path = V2 + "tickets/" + ticket + "/comments/" + comment + "/make_private.json";
    calls.change(
        new Request("PUT", path, "{}"),
        ticket,
        "hiding comment " + comment + " of ticket " + calls.account() + "/" + ticket);
  }

  /** Blacks out parts of a comment for good. */
  public void redact(long comment, Redaction redaction) {
    calls.change(
        new Request("PUT", V2 + "comment_redactions/" + comment + ".json", calls.json(redaction)),
        redaction.ticketId(),
        "redacting comment "
            + comment
            + " of ticket "
            + calls.account()
            + "/"
            + redaction.ticketId());
  }

  /** The cheapest call there is, for its headers. */
  public Response ping() {
    return calls.ping(V2 + "users/me.json");
  }

  /** True once Zendesk has told its time. */
  public boolean heard() {
    return calls.wire().heard();
  }

  /** The time of day by Zendesk's clock. */
  public Instant theirNow() {
    return calls.wire().theirNow();
  }

  public Duration skew() {
    return calls.wire().skew();
  }

  private Names names(String kind, @Nullable String after) {
    String from = after == null ? "" : "&page%5Bafter%5D=" + Request.encoded(after);
    return calls.get(
        "names",
        V2 + kind + ".json?page%5Bsize%5D=100" + from,
        "reading the " + kind + " of account " + calls.account(),
        Names.class);
  }

  private static String list(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(joining(","));
  }
}
