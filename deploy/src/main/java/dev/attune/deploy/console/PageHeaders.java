package dev.attune.deploy.console;

import dev.attune.deploy.signin.HttpPlace;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers to run nothing but our own scripts, to ask nobody else and to keep no answer. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
          + " data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private transient HttpPlace place;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    response.setHeader("Cache-Control", api ? "no-store" : "no-cache");
    if (place.secure()) {
      // browsers heed, and don't complain of, these two behind TLS alone
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    Wire.remember(request);
    try {
      chain.doFilter(request, response);
    } finally {
      ExportTurn.end(request);
    }
  }
}
