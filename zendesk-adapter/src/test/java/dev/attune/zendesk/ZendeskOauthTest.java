package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.tck.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZendeskOauthTest extends Contract {

  @TempDir Path directory;

  @Override
  protected ZendeskBench bench() throws Exception {
    return ZendeskBench.started();
  }

  @Test
  void a_bearer_token_opens_the_account() {
    String ticket = answered();
    try (Helpdesk oauth = opened("sandbox-zendesk-bearer", Map.of("oauth", "true"))) {
      assertThat(oauth.read(id(ticket))).isNotNull();
    }
  }

  @Test
  void a_client_gets_its_tokens_itself_and_new_ones_before_they_expire() {
    String ticket = answered();
    try (Helpdesk oauth = client(Map.of())) {
      oauth.read(id(ticket));
      bench.pass(Duration.ofHours(9));
      assertThat(oauth.read(id(ticket))).isNotNull();
    }
    assertThat(proxy.calls()).filteredOn(call -> call.equals("POST /oauth/tokens")).hasSize(2);
  }

  @Test
  void a_refresh_token_is_replaced_at_each_use() throws Exception {
    String ticket = answered();
    Path file = Files.writeString(directory.resolve("refresh"), "sandbox-zendesk-refresh\n");
    for (int restart = 0; restart < 2; restart++) {
      try (Helpdesk oauth = client(Map.of("oauth-file", file.toString()))) {
        assertThat(oauth.read(id(ticket))).isNotNull();
      }
    }

    assertThat(Files.readString(file)).doesNotContain("sandbox-zendesk-refresh").isNotBlank();
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void a_refused_token_is_renewed_once_and_the_call_repeated() {
    String ticket = answered();
    try (Helpdesk oauth = client(Map.of())) {
      oauth.read(id(ticket));
      proxy.next("GET", dev.attune.tck.Fault.Answer.of(401));
      assertThat(oauth.read(id(ticket))).isNotNull();
    }
  }

  @Test
  void a_used_up_refresh_token_is_for_an_admin_to_mend() throws Exception {
    Path file = Files.writeString(directory.resolve("refresh"), "used-up");
    try (Helpdesk oauth = client(Map.of("oauth-file", file.toString()))) {
      assertThatThrownBy(() -> oauth.read(id("1")))
          .isInstanceOf(Unauthorized.class)
          .hasMessageContaining("attune.account.acme.oauth-file")
          .hasMessageNotContaining("used-up");
    }
  }

  private Helpdesk client(Map<String, String> more) {
    Map<String, String> options = new java.util.HashMap<>(more);
    options.put("oauth-client", "attune");
    return opened("sandbox-zendesk-client-secret", options);
  }

  private Helpdesk opened(String token, Map<String, String> options) {
    Settings known = bench.settings(proxy.address(), 1, options, (call, credits) -> {});
    return bench
        .provider()
        .open(
            new Settings(
                "acme",
                known.url(),
                "",
                new Secret(token),
                null,
                1,
                options,
                known.clock(),
                known.meter()));
  }
}
