package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who calls: {@code email/token:api_token} for any of the staff, or an OAuth bearer token. */
final class ZendeskAuth {
  static final String TOKENS = "oauth_token";
  private static final String TOKEN_USER = "/token";
  private final Desk desk;
  private final String apiToken;

  ZendeskAuth(Desk desk, String apiToken) {
    this.desk = desk;
    this.apiToken = apiToken;
  }

  /** The caller; empty for no or wrong credentials. */
  Optional<Person> caller(Call call) {
    String header = call.header("authorization").orElse("");
    if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return basic(header.substring(6).trim());
    }
    return bearer(header).flatMap(this::owner);
  }

  private Optional<Person> basic(String encoded) {
    String pair = decoded(encoded);
    int colon = pair.indexOf(':');
    if (colon < 0 || !pair.substring(colon + 1).equals(apiToken)) {
      return Optional.empty();
    }
    String user = pair.substring(0, colon);
    return user.endsWith(TOKEN_USER)
        ? desk.rows()
            .personByEmail(user.substring(0, user.length() - TOKEN_USER.length()))
            .filter(Person::staff)
        : Optional.empty();
  }

  private static String decoded(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  static Optional<String> bearer(String header) {
    return header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(header.substring(7).trim())
        : Optional.empty();
  }

  private Optional<Person> owner(String token) {
    JsonObject row = desk.documents(TOKENS).get(token);
    if (row == null || expired(row)) {
      return Optional.empty();
    }
    return Json.number(row, "user_id").flatMap(desk::person).filter(p -> p.active);
  }

  private boolean expired(JsonObject row) {
    return Json.number(row, "expires_at").filter(at -> at <= desk.now()).isPresent();
  }
}
