package dev.attune.deploy.console;

import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.Caller;
import dev.attune.deploy.signin.HttpPlace;
import dev.attune.deploy.signin.Keyring;
import dev.attune.deploy.signin.Proxies;
import dev.attune.deploy.signin.SignIn;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and who one is. */
@Path("session")
public class SessionResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private SignIn signIn;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpPlace place;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Proxies proxies;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** Signs in by address and password; the session is a cookie. */
  @POST
  @Admits(everyone = true)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response in(InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    char[] password = sent.text("password").toCharArray();
    SignIn.Outcome outcome = signIn.in(sent.text("mail"), password, asker());
    if (outcome instanceof SignIn.Welcome welcome) {
      return Response.noContent()
          .cookie(SessionCookie.of(welcome.secret(), (int) Keyring.SESSION.toSeconds(), place))
          .build();
    }
    return refusal(outcome).response();
  }

  static Problem refusal(SignIn.Outcome outcome) {
    return outcome instanceof SignIn.Wait wait
        ? new Problem(
            Status.TOO_MANY_REQUESTS,
            "Too many failed attempts. Try again after " + wait.until() + ".")
        : new Problem(Status.UNAUTHORIZED, "Address or password is wrong.");
  }

  private @Nullable String asker() {
    List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
    return proxies.asker(request.getRemoteAddr(), forwarded).orElse(null);
  }

  /** Who one is. */
  @GET
  @Admits({Role.LEAD, Role.QA, Role.AGENT})
  @Produces(MediaType.APPLICATION_JSON)
  public Me me() {
    Caller caller = Callers.of(request);
    return new Me(caller.mail(), caller.name(), caller.role().label());
  }

  /** Signs out. */
  @DELETE
  @Admits({Role.LEAD, Role.QA, Role.AGENT})
  public Response out() {
    signIn.out(Callers.of(request));
    return Response.noContent().cookie(SessionCookie.of("", 0, place)).build();
  }

  public record Me(String mail, String name, String role) {}
}
