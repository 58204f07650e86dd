package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZendeskAuthTest {
  private static final String ME = "/api/v2/users/me.json";
  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  private Reply with(String authorization, String path) {
    return Running.send(running.sandbox.zendeskUrl() + path, "GET", "", authorization);
  }

  private Reply exchange(String refreshToken) {
    var c = running.sandbox.credentials();
    return Running.send(
        running.sandbox.zendeskUrl() + "/oauth/tokens",
        "POST",
        """
        {"grant_type":"refresh_token","refresh_token":"%s","client_id":"%s","client_secret":"%s",
         "scope":"read write","expires_in":600}
        """
            .formatted(refreshToken, c.zendeskOauthClient(), c.zendeskOauthSecret()),
        "");
  }

  @Test
  void an_api_token_makes_the_quality_bot_an_admin() {
    JsonObject user = running.zendesk(ME).json().getAsJsonObject("user");
    assertThat(user.get("role").getAsString()).isEqualTo("admin");
    assertThat(user.get("id").getAsLong()).isPositive();
  }

  @Test
  void wrong_credentials_are_answered_with_an_anonymous_user_and_200() {
    Reply reply = with(Running.basic("quality-bot@example.com/token:wrong"), ME);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().getAsJsonObject("user").get("name").getAsString())
        .isEqualTo("Anonymous user");
    assertThat(reply.json().getAsJsonObject("user").get("id").isJsonNull()).isTrue();
  }

  @Test
  void wrong_credentials_are_refused_elsewhere() {
    Reply reply = with(Running.basic("quality-bot@example.com/token:wrong"), "/api/v2/tickets");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text()).isEqualTo("{\"error\":\"Couldn't authenticate you\"}");
  }

  @Test
  void a_password_is_no_api_token() {
    String token = running.sandbox.credentials().zendeskToken();
    assertThat(with(Running.basic("quality-bot@example.com:" + token), "/api/v2/tickets").status())
        .isEqualTo(401);
  }

  @Test
  void exports_are_for_admins_only() {
    assertThat(
            running
                .zendeskAs(
                    "maya@example.com",
                    "GET",
                    "/api/v2/incremental/tickets/cursor?start_time=1",
                    "")
                .status())
        .isEqualTo(403);
  }

  @Test
  void a_bearer_token_works_until_it_expires() {
    String bearer = "Bearer " + running.sandbox.credentials().zendeskOauthToken();
    assertThat(with(bearer, ME).json().getAsJsonObject("user").get("role").getAsString())
        .isEqualTo("admin");
    running.control("PUT", "/zendesk/options", "{\"expireTokens\":true}");
    Reply refused = with(bearer, "/api/v2/tickets");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().get("error").getAsString()).isEqualTo("invalid_token");
  }

  @Test
  void a_refresh_token_is_exchanged_once() {
    String first = running.sandbox.credentials().zendeskRefreshToken();
    JsonObject tokens = exchange(first).json();
    assertThat(tokens.get("token_type").getAsString()).isEqualTo("bearer");
    assertThat(with("Bearer " + tokens.get("access_token").getAsString(), ME).text())
        .contains("quality-bot@example.com");
    assertThat(exchange(first).json().get("error").getAsString()).isEqualTo("invalid_grant");
  }

  @Test
  void a_refreshed_token_expires_in_sandbox_time() {
    JsonObject tokens = exchange(running.sandbox.credentials().zendeskRefreshToken()).json();
    running.advance(Duration.ofSeconds(601));
    assertThat(
            with("Bearer " + tokens.get("access_token").getAsString(), "/api/v2/tickets").status())
        .isEqualTo(401);
  }

  @Test
  void a_wrong_oauth_client_is_refused() {
    Reply reply =
        Running.send(
            running.sandbox.zendeskUrl() + "/oauth/tokens",
            "POST",
            "{\"grant_type\":\"client_credentials\",\"client_id\":\"x\",\"client_secret\":\"y\"}",
            "");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().get("error").getAsString()).isEqualTo("invalid_client");
  }
}
