package dev.attune.deploy.console;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.notes.UndoPass;
import dev.attune.deploy.notes.Undone;
import dev.attune.helpdesk.Removal;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an account's notes back, some at each call. */
@Path("accounts/{account}/notes/undo")
public class UndoResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private UndoPass undo;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /**
   * Takes some back; called again with {@code after} until none remain. JSON, so that no form can.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Step step(
      @PathParam("account") String name,
      @QueryParam("since") @Nullable String since,
      @QueryParam("after") @DefaultValue("0") long after) {
    Account account =
        accounts
            .named(name)
            .orElseThrow(
                () ->
                    Body.refused(
                        Status.NOT_FOUND,
                        "There is no such account; there are " + accounts.names() + "."));
    Instant from = Moments.parse("since", since);
    Step step = Step.of(undo.step(account, from == null ? Instant.EPOCH : from, after));
    int gone = step.deleted() + step.redacted() + step.held();
    if (gone > 0) {
      String thing = "account " + account.name() + ": " + gone + " note(s)";
      String who = Callers.of(request).mail();
      ledger.keep(books -> books.qa().audit().note(clock.instant(), who, "took back", thing));
    }
    return step;
  }

  /**
   * What a call came to; null members are left out.
   *
   * @param deleted notes that are gone, {@code redacted} those blacked out, {@code alreadyGone}
   *     those that somebody else had removed
   * @param held planned notes that aren't written any more
   * @param left notes that stay, and why
   * @param onTheirWay notes that may stand on a ticket and are not known to yet
   * @param remaining notes still to be taken back; 1000 for so many or more
   * @param after where the next call goes on
   */
  public record Step(
      int deleted,
      int redacted,
      int alreadyGone,
      int held,
      List<Note> left,
      long onTheirWay,
      long remaining,
      long after,
      @Nullable Trouble trouble) {

    static Step of(Undone undone) {
      return new Step(
          undone.removed().getOrDefault(Removal.DELETED, 0),
          undone.removed().getOrDefault(Removal.REDACTED, 0),
          undone.removed().getOrDefault(Removal.ALREADY_GONE, 0),
          undone.held(),
          undone.left().stream().map(Note::of).toList(),
          undone.onTheirWay(),
          undone.remaining(),
          undone.after(),
          undone.trouble() == null ? null : Trouble.of(undone.trouble()));
    }
  }

  /** A note on a ticket, and why it stays. */
  public record Note(String ticket, String note, String reason) {
    static Note of(Undone.Left left) {
      return new Note(left.ticket().number(), left.note().value(), left.reason());
    }
  }

  /**
   * Why the call ended early.
   *
   * @param id where a caller that gives this note up goes on
   * @param waitUntil when to call again; missing when a person must act first
   * @param limit true when only the account's budget is spent
   */
  public record Trouble(long id, Note note, @Nullable String waitUntil, boolean limit) {
    static Trouble of(Undone.Trouble trouble) {
      return new Trouble(
          trouble.id(),
          Note.of(trouble.left()),
          trouble.waitUntil() == null ? null : trouble.waitUntil().toString(),
          trouble.limit());
    }
  }
}
