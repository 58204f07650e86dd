package dev.attune.deploy.console;

import dev.attune.deploy.ledger.AccessKeys.Kept;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.Caller;
import dev.attune.deploy.signin.Keyring;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** One's own tokens for programs: they read what one may read, and change nothing. */
@Path("tokens")
@Admits({Role.LEAD, Role.QA, Role.AGENT})
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  private static final int LONGEST_LABEL = 200;
  private static final int MOST_DAYS = 400;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Keyring keyring;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  @GET
  public List<Shown> own() {
    long person = Callers.of(request).person();
    return ledger.ask(
        books -> books.qa().accessKeys().tokens(person).stream().map(Shown::of).toList());
  }

  /** Makes one and tells it, once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Made make(InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    String label = sent.line("label");
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      throw Body.refused(Status.BAD_REQUEST, "Say in a few words what the token is for.");
    }
    Caller caller = Callers.of(request);
    if (caller.person() == 0) {
      throw Body.refused(Status.FORBIDDEN, "Sign in on the pages: a token is a person's.");
    }
    int days = sent.whole("days", 1, MOST_DAYS);
    String token = keyring.token(caller, label, Duration.ofDays(days));
    note("made a token", label);
    return new Made(token);
  }

  @DELETE
  @Path("{id: \\d+}")
  public void end(@PathParam("id") long id) {
    long person = Callers.of(request).person();
    boolean own =
        ledger.ask(
            books ->
                books.qa().accessKeys().tokens(person).stream().anyMatch(key -> key.id() == id)
                    && books.qa().accessKeys().end(id));
    if (!own) {
      throw Body.refused(Status.NOT_FOUND, "You have no such token.");
    }
    note("ended a token", String.valueOf(id));
  }

  private void note(String deed, String thing) {
    String who = Callers.of(request).mail();
    ledger.keep(books -> books.qa().audit().note(clock.instant(), who, deed, thing));
  }

  public record Made(String token) {}

  /** A token as its owner sees it; the secret itself is not kept. */
  public record Shown(long id, String label, String madeAt, String usedAt, String endsAt) {
    static Shown of(Kept key) {
      return new Shown(
          key.id(),
          key.cut().label(),
          key.madeAt().toString(),
          key.usedAt().toString(),
          key.cut().endsAt().toString());
    }
  }
}
