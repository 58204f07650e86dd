package dev.attune.deploy.console;

import dev.attune.deploy.digest.Digest;
import dev.attune.deploy.digest.DigestPass;
import dev.attune.deploy.digest.MailFailure;
import dev.attune.deploy.digest.Period;
import dev.attune.deploy.ledger.DigestMails.Wish;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.Caller;
import dev.attune.deploy.signin.Caller.Means;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.stream.Stream;

/** The digest of the week or month just over, and whether one wants it by mail. */
@Path("digest")
@Admits({Role.LEAD, Role.QA})
@Produces(MediaType.APPLICATION_JSON)
public class DigestResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private DigestPass pass;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** As it is mailed, to look at and print. */
  @GET
  public Digest digest(@QueryParam("kind") @DefaultValue("weekly") String kind) {
    Period period = Period.before(kind(kind), clock.instant());
    Caller caller = Callers.of(request);
    boolean names = caller.is(Role.LEAD) && caller.means() != Means.TOKEN;
    return ledger.ask(books -> Digest.of(books, period, names));
  }

  /**
   * What the caller wants by mail.
   *
   * @param digest none, weekly, monthly or both
   * @param mail where it goes
   * @param possible whether a mail server is configured
   */
  public record Choice(String digest, String mail, boolean possible) {}

  @GET
  @Path("choice")
  public Choice choice() {
    Caller caller = Callers.of(request);
    Wish wish = ledger.ask(books -> books.digestMails().wish(caller.person()));
    return new Choice(wish.label(), caller.mail(), pass.canSend());
  }

  @PUT
  @Path("choice")
  public void choose(InputStream body) throws IOException {
    String asked = Sent.read(body).text("digest");
    Wish wish =
        Stream.of(Wish.values())
            .filter(known -> known.label().equals(asked))
            .findFirst()
            .orElseThrow(
                () -> Body.refused(Status.BAD_REQUEST, "digest is none, weekly, monthly or both."));
    long person = Callers.of(request).person();
    ledger.keep(books -> books.digestMails().wish(person, wish));
  }

  /** Mails it to the caller right now. */
  @POST
  @Path("send")
  public void send(InputStream body) throws IOException {
    Period.Kind kind = kind(Sent.read(body).text("kind"));
    Caller caller = Callers.of(request);
    if (!pass.canSend() || caller.means() == Means.LOCAL) {
      throw Body.refused(
          Status.CONFLICT, "No mail server is configured; an admin sets attune.mail.host.");
    }
    try {
      pass.sendNow(kind, caller.mail());
    } catch (MailFailure e) {
      throw Body.refused(Status.BAD_GATEWAY, "Nothing was sent: " + e.getMessage());
    }
  }

  private static Period.Kind kind(String label) {
    return Stream.of(Period.Kind.values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(() -> Body.refused(Status.BAD_REQUEST, "kind is weekly or monthly."));
  }
}
