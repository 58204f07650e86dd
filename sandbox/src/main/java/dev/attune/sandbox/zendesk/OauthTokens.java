package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Query;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Hands out bearer tokens: for a refresh token, which is then used up together with its access
 * token, and for client credentials. Tokens expire in sandbox time.
 */
final class OauthTokens {
  static final String PATH = "/oauth/tokens";
  private static final long DEFAULT_LIFE = Duration.ofHours(8).toSeconds();
  private static final long REFRESH_LIFE = Duration.ofDays(30).toSeconds();
  private final Desk desk;
  private final ZendeskSecrets secrets;

  OauthTokens(Desk desk, ZendeskSecrets secrets) {
    this.desk = desk;
    this.secrets = secrets;
  }

  Answer answer(Call call) {
    JsonObject asked = call.json().orElseGet(() -> form(call.text()));
    if (!Json.string(asked, "client_id").orElse("").equals(secrets.oauthClient())
        || !Json.string(asked, "client_secret").orElse("").equals(secrets.oauthSecret())) {
      return refused(401, "invalid_client", "Client authentication failed.");
    }
    return switch (Json.string(asked, "grant_type").orElse("")) {
      case "refresh_token" -> refresh(asked);
      case "client_credentials" -> issue(asked, bot());
      default ->
          refused(
              400,
              "unsupported_grant_type",
              "The authorization grant type is not supported by the authorization server.");
    };
  }

  private static JsonObject form(String text) {
    JsonObject asked = new JsonObject();
    Query.parse(text).values().forEach((name, values) -> asked.addProperty(name, values.get(0)));
    return asked;
  }

  private long bot() {
    return desk.rows().personByEmail(secrets.botEmail()).map((Person p) -> p.id).orElse(0L);
  }

  private Answer refresh(JsonObject asked) {
    String token = Json.string(asked, "refresh_token").orElse("");
    Optional<Map.Entry<String, JsonObject>> known =
        desk.documents(ZendeskAuth.TOKENS).entrySet().stream()
            .filter(e -> Json.string(e.getValue(), "refresh_token").orElse("").equals(token))
            .filter(
                e -> Json.number(e.getValue(), "refresh_until").orElse(Long.MAX_VALUE) > desk.now())
            .findFirst();
    if (known.isEmpty() || token.isEmpty()) {
      return refused(
          400,
          "invalid_grant",
          "The provided authorization grant or refresh token is invalid, expired, revoked, or was"
              + " issued to another client.");
    }
    long user = Json.number(known.get().getValue(), "user_id").orElse(0L);
    desk.remove(ZendeskAuth.TOKENS, known.get().getKey());
    return issue(asked, user);
  }

  private Answer issue(JsonObject asked, long user) {
    long life = Json.number(asked, "expires_in").orElse(DEFAULT_LIFE);
    String access = "access-" + Long.toString(desk.rows().nextId(), 36);
    String refresh = "refresh-" + Long.toString(desk.rows().nextId(), 36);
    desk.save(
        ZendeskAuth.TOKENS,
        access,
        Json.object(
            "user_id",
            user,
            "refresh_token",
            refresh,
            "expires_at",
            desk.now() + life * 1000,
            "refresh_until",
            desk.now() + REFRESH_LIFE * 1000));
    return Answer.ok(
        Json.object(
            "access_token", access,
            "refresh_token", refresh,
            "token_type", "bearer",
            "scope", Json.string(asked, "scope").orElse("read write"),
            "expires_in", life,
            "refresh_token_expires_in", REFRESH_LIFE));
  }

  /** Lets every access token expire now. */
  void expireAll() {
    for (var entry : Map.copyOf(desk.documents(ZendeskAuth.TOKENS)).entrySet()) {
      JsonObject row = entry.getValue().deepCopy();
      row.addProperty("expires_at", desk.now());
      desk.save(ZendeskAuth.TOKENS, entry.getKey(), row);
    }
  }

  private static Answer refused(int status, String error, String description) {
    return Answer.json(status, Json.object("error", error, "error_description", description));
  }
}
