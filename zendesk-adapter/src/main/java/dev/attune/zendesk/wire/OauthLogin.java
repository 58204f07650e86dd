package dev.attune.zendesk.wire;

import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Settings;
import dev.attune.wire.Deed;
import dev.attune.wire.Json;
import dev.attune.wire.Request;
import dev.attune.wire.Response;
import dev.attune.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of an OAuth client, renewed two minutes before they expire or when refused. With a
 * {@link RefreshFile} by refresh token, which Zendesk changes at each use; without by the client's
 * own credentials. Thread-safe.
 */
public final class OauthLogin implements Login {

  private static final String PATH = "/oauth/tokens";
  private static final Duration EARLY = Duration.ofMinutes(2);
  private static final long UNSAID_SECONDS = 7_200;
  private static final int SERVER = 500;
  private static final int TOO_MANY = 429;

  private final Settings settings;
  private final String client;
  private final Optional<RefreshFile> file;
  private final Wire wire;
  private final Deed deed;
  private final Json json = new Json();
  private String access = "";
  private Instant renewAt = Instant.MIN;

  /**
   * @param client the OAuth client's identifier; its secret is the account's token
   */
  public OauthLogin(Settings settings, String client, Optional<RefreshFile> file) {
    this.settings = settings;
    this.client = client;
    this.file = file;
    this.wire = new Wire(settings, () -> "");
    this.deed =
        new Deed(
            "Zendesk",
            settings.account(),
            "asking for an access token of account " + settings.account(),
            false);
  }

  /** What is asked. */
  public record Ask(
      String grantType,
      String clientId,
      String clientSecret,
      @Nullable String refreshToken,
      String scope) {}

  /** What is given. */
  public record Given(
      @Nullable String accessToken, @Nullable String refreshToken, @Nullable Long expiresIn) {}

  @Override
  public synchronized String authorization() {
    if (!settings.clock().instant().isBefore(renewAt)) {
      renew();
    }
    return access;
  }

  @Override
  public synchronized boolean renewed(String refused) {
    if (refused.equals(access)) {
      renew();
    }
    return true;
  }

  private void renew() {
    Given given = given(asked());
    if (given.accessToken() == null) {
      throw deed.unreadable("holds no access token", null);
    }
    if (file.isPresent() && given.refreshToken() != null) {
      file.get().keep(given.refreshToken());
    }
    long seconds = given.expiresIn() == null ? UNSAID_SECONDS : given.expiresIn();
    access = "Bearer " + given.accessToken();
    renewAt = settings.clock().instant().plusSeconds(seconds).minus(EARLY);
  }

  private Ask asked() {
    String secret = settings.token().reveal();
    return file.map(kept -> new Ask("refresh_token", client, secret, kept.read(), "read write"))
        .orElseGet(() -> new Ask("client_credentials", client, secret, null, "read write"));
  }

  private Given given(Ask ask) {
    settings.meter().called("login", 1);
    Response response = wire.send(new Request("POST", PATH, json.write(ask)), deed);
    if (response.status() >= SERVER || response.status() == TOO_MANY) {
      throw deed.failure(response, false, settings.clock().instant());
    }
    if (!response.ok()) {
      throw refused(response.status());
    }
    try {
      return json.read(response.text(), Given.class);
    } catch (Json.Malformed e) {
      throw deed.unreadable("is not the JSON that was expected", e);
    }
  }

  private Unauthorized refused(int status) {
    String key = "attune.account." + settings.account();
    return new Unauthorized(
        "Zendesk gave no access token for account "
            + settings.account()
            + " ("
            + status
            + "). Nothing was done. Check "
            + key
            + ".oauth-client and .token, the client's secret"
            + (file.isPresent()
                ? "; a refresh token is good for one use, so put a new one into "
                    + key
                    + ".oauth-file"
                : "")
            + ", then run ./attune check.");
  }
}
