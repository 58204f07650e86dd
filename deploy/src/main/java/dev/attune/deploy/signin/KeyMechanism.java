package dev.attune.deploy.signin;

import dev.attune.deploy.ledger.LedgerFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognizes who asks the API: by a token in the Authorization header, else by the session's
 * cookie. Turns nobody away; what lies behind says whom it admits.
 */
@ApplicationScoped
public class KeyMechanism implements HttpAuthenticationMechanism {

  /** The session's cookie. */
  public static final String COOKIE = "attune-session";

  private static final String BEARER = "bearer ";
  private static final String API = "/api/";

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Keyring keyring;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!request.getRequestURI().startsWith(request.getContextPath() + API)) {
      return context.doNothing();
    }
    try {
      return caller(request)
          .map(caller -> let(caller, request, context))
          .orElseGet(context::doNothing);
    } catch (LedgerFailure e) {
      request.setAttribute(Caller.UNKNOWN, true);
      return context.doNothing();
    }
  }

  private static AuthenticationStatus let(
      Caller caller, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(Caller.ATTRIBUTE, caller);
    return context.notifyContainerAboutLogin(caller.mail(), Set.of(caller.role().label()));
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return keyring.token(header.substring(BEARER.length()).strip());
    }
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .findFirst()
            .flatMap(cookie -> keyring.session(cookie.getValue()));
  }
}
