package dev.attune.deploy.console;

import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.HttpPlace;
import dev.attune.deploy.signin.Invitations;
import dev.attune.deploy.signin.Invitations.Answer;
import dev.attune.deploy.signin.Invitations.Declined;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;

/** Links that let people choose their password. */
@Path("invitations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

  private static final String PAGE = "invitation.html#";

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Invitations invitations;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpPlace place;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** Makes a link for a person; for a known one it lets them choose a new password. */
  @POST
  public Link invite(InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    Role role =
        Role.labelled(sent.text("role"))
            .orElseThrow(
                () -> Body.refused(Status.BAD_REQUEST, "role is admin, lead, qa or agent."));
    try {
      return new Link(
          place.page(PAGE + invitations.invite(sent.text("mail"), role, Callers.of(request))));
    } catch (Declined e) {
      throw Body.refused(Status.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  /** Makes a link for the first admin, for a command on this machine. */
  @POST
  @Path("first")
  public Link first() {
    if (!invitations.nobodyYet()) {
      throw Body.refused(Status.CONFLICT, "There are people already; an admin invites others.");
    }
    return new Link(place.page(PAGE + invitations.first()));
  }

  /** Says whom a link invites. The secret comes in the body, since addresses get logged. */
  @POST
  @Path("look")
  @Admits(everyone = true)
  public Invited look(InputStream body) throws IOException {
    return invitations
        .invited(Sent.read(body).text("secret"))
        .map(Invited::new)
        .orElseThrow(
            () ->
                Body.refused(
                    Status.NOT_FOUND,
                    "This link has ended or was used; ask an admin for another."));
  }

  /** Takes an invitation up. */
  @POST
  @Path("accept")
  @Admits(everyone = true)
  public void accept(InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    try {
      invitations.accept(
          new Answer(
              sent.text("secret"),
              sent.optional("mail").orElse(""),
              sent.line("name"),
              sent.text("password")));
    } catch (Declined e) {
      throw Body.refused(Status.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  public record Link(String link) {}

  /**
   * @param mail empty for the first admin
   */
  public record Invited(String mail) {}
}
