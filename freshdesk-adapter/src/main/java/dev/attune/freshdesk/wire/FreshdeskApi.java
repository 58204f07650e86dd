package dev.attune.freshdesk.wire;

import dev.attune.freshdesk.wire.FreshdeskCalls.Errand;
import dev.attune.helpdesk.Settings;
import dev.attune.wire.Entries;
import dev.attune.wire.Request;
import dev.attune.wire.Response;
import dev.attune.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * Every call we make to Freshdesk, and nothing else. Each one spends from our share of the limits
 * first, is counted in credits, and fails with a {@link dev.attune.helpdesk.HelpdeskException}.
 * Thread-safe.
 */
public final class FreshdeskApi {

  /** Most rows of a page. */
  public static final int PAGE = 100;

  /** Pages beyond this one are an error, whatever the list. */
  public static final int LAST_PAGE = 300;

  private static final String V2 = "/api/v2/";
  private static final Entries ROWS = new Entries("", TicketRow.class, List.of("id", "updated_at"));

  /** One for the call and two for each of the two includes. */
  private static final int LIST_CREDITS = 5;

  private final FreshdeskCalls calls;

  public FreshdeskApi(Settings settings, Supplier<String> authorization) {
    calls = new FreshdeskCalls(settings, new Wire(settings, authorization));
  }

  private FreshdeskApi(FreshdeskCalls calls) {
    this.calls = calls;
  }

  /** The same account for what must not wait: calls are counted, and not refused by us. */
  public FreshdeskApi urgent() {
    return new FreshdeskApi(calls.urgent());
  }

  /** Tickets changed at or after an instant, in that order, with statistics and descriptions. */
  public Page<TicketRow> tickets(Instant updatedSince, int page) {
    String path =
        V2
            + "tickets?updated_since="
            + Request.encoded(updatedSince.toString())
            + "&order_by=updated_at&order_type=asc&per_page=100&include=stats,description&page="
            + page;
    Errand errand = errand("feed", LIST_CREDITS, "reading changed tickets of account ");
    return calls.page(errand, path, TicketRow[].class, ROWS);
  }

  public TicketRow ticket(long ticket, String purpose) {
    return calls.one(
        onTicket(purpose, "reading", ticket), V2 + "tickets/" + ticket, TicketRow.class);
  }

  /** A page of what was said after the description, oldest first. */
  public Page<Conversation> conversations(long ticket, int page, String purpose) {
    String path = V2 + "tickets/" + ticket + "/conversations?per_page=100&page=" + page;
    return calls.page(onTicket(purpose, "reading", ticket), path, Conversation[].class);
  }

  public Page<Agent> agents(int page) {
    Errand errand = errand("users", 1, "reading the agents of account ");
    return calls.page(errand, V2 + "agents?per_page=100&page=" + page, Agent[].class);
  }

  /** Whether a person of that id is a contact, as agents become when they leave. */
  public boolean contact(long id) {
    Errand errand = errand("users", 1, "looking up contact " + id + " of account ");
    return calls.seen(errand, V2 + "contacts/" + id);
  }

  /** Who the bot user is. */
  public Agent me(String purpose) {
    Errand errand = errand(purpose, 1, "asking who the bot user is of account ");
    return calls.one(errand, V2 + "agents/me", Agent.class);
  }

  /** Answers of the satisfaction survey since an instant. */
  public Page<SurveyAnswer> surveyAnswers(Instant since, int page) {
    String path =
        V2
            + "surveys/satisfaction_ratings?per_page=100&created_since="
            + Request.encoded(since.truncatedTo(ChronoUnit.SECONDS).toString())
            + "&page="
            + page;
    Errand errand = errand("surveys", 1, "reading survey answers of account ");
    return calls.page(errand, path, SurveyAnswer[].class);
  }

  public Page<Named> groups(int page) {
    return names("groups", page);
  }

  public Page<Named> products(int page) {
    return names("products", page);
  }

  /** Adds a note that agents alone can read, and gives it back as it was taken. */
  public Conversation note(long ticket, NewNote note) {
    Request request = new Request("POST", V2 + "tickets/" + ticket + "/notes", calls.json(note));
    Errand errand = onTicket("write", "writing an internal note on", ticket);
    return calls.change(errand, request, Conversation.class);
  }

  public void delete(long ticket, long conversation) {
    Request request = new Request("DELETE", V2 + "conversations/" + conversation, null);
    calls.change(onTicket("undo", "deleting note " + conversation + " of", ticket), request);
  }

  /** The cheapest call there is, for its headers. */
  public Response ping() {
    return calls.raw(errand("check", 1, "checking account "), Request.read(V2 + "agents/me"));
  }

  /** True once Freshdesk has told its time. */
  public boolean heard() {
    return calls.wire().heard();
  }

  /** The time of day by Freshdesk's clock. */
  public Instant theirNow() {
    return calls.wire().theirNow();
  }

  public Duration skew() {
    return calls.wire().skew();
  }

  private Page<Named> names(String kind, int page) {
    Errand errand = errand("names", 1, "reading the " + kind + " of account ");
    return calls.page(errand, V2 + kind + "?per_page=100&page=" + page, Named[].class);
  }

  private Errand errand(String purpose, int credits, String doing) {
    return new Errand(purpose, credits, doing + calls.account(), false);
  }

  private Errand onTicket(String purpose, String doing, long ticket) {
    return new Errand(purpose, 1, doing + " ticket " + calls.account() + "/" + ticket, true);
  }
}
