package dev.attune.deploy.console;

import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Ledger;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

/** Lets an account's notes go on once a person has looked why they were stopped. */
@Path("accounts/{account}/notes/resume")
public class NotesResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  /** Resumes; does nothing to notes that weren't stopped. JSON, so that no web form can ask it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void resume(@PathParam("account") String account) {
    if (accounts.named(account).isEmpty()) {
      throw Body.refused(
          Status.NOT_FOUND, "There is no such account; there are " + accounts.names() + ".");
    }
    ledger.keep(books -> books.checkpoints().stopNotes(account, null));
  }
}
