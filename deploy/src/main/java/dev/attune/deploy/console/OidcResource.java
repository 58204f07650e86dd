package dev.attune.deploy.console;

import dev.attune.deploy.oidc.OidcSignIn;
import dev.attune.deploy.oidc.OidcSignIn.Begun;
import dev.attune.deploy.oidc.OidcSignIn.Reason;
import dev.attune.deploy.oidc.OidcSignIn.TurnedAway;
import dev.attune.deploy.oidc.OidcSignIn.Welcome;
import dev.attune.deploy.signin.HttpPlace;
import dev.attune.deploy.signin.Keyring;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;

/** Sign-in at the company's OpenID provider, where one is configured. */
@Path("session/oidc")
@Admits(everyone = true)
public class OidcResource {

  private static final String COOKIE = "attune-oidc";
  private static final String BACK = "api/v1/session/oidc/back";
  private static final int MINUTES_AT_THE_PROVIDER = 10;
  private static final int SECONDS = 60;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private OidcSignIn signIn;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpPlace place;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private UriInfo asked;

  /** What the button says; empty where there is none. */
  @GET
  @Path("label")
  @Produces(MediaType.APPLICATION_JSON)
  public Label label() {
    return new Label(signIn.label().orElse(""));
  }

  /** Leads to the provider. */
  @GET
  public Response begin() {
    return signIn
        .begin(ours(BACK))
        .map(OidcResource.this::lead)
        .orElseGet(() -> turnedAway(Reason.UNREACHABLE));
  }

  /** The provider leads back here. */
  @GET
  @Path("back")
  public Response back(
      @CookieParam(COOKIE) @DefaultValue("") String kept,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("code") @DefaultValue("") String code) {
    OidcSignIn.Outcome outcome = signIn.end(kept, state, code, ours(BACK));
    return outcome instanceof Welcome welcome
        ? Response.seeOther(ours("index.html"))
            .cookie(
                SessionCookie.of(welcome.secret(), (int) Keyring.SESSION.toSeconds(), place),
                cookie("", 0))
            .build()
        : turnedAway(((TurnedAway) outcome).reason());
  }

  private Response lead(Begun begun) {
    return Response.seeOther(begun.door())
        .cookie(cookie(begun.ticket().cookie(), MINUTES_AT_THE_PROVIDER * SECONDS))
        .build();
  }

  private Response turnedAway(Reason reason) {
    String page = "signin.html?provider=" + reason.name().toLowerCase(Locale.ROOT);
    return Response.seeOther(ours(page)).cookie(cookie("", 0)).build();
  }

  /** Lax, since it is another site that leads back. */
  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(place.secure())
        .sameSite(SameSite.LAX)
        .build();
  }

  /** An address of ours as the browser knows it. */
  private URI ours(String path) {
    return place.publicUrl() == null
        ? asked.getBaseUri().resolve("../../" + path)
        : URI.create(place.page(path));
  }

  public record Label(String label) {}
}
