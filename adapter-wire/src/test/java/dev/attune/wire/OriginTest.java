package dev.attune.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://acme.example.com",
        "https://acme.example.com/",
        "http://127.0.0.1:8080",
        "http://localhost:8080",
        "http://[::1]:8080"
      })
  void encrypted_addresses_and_this_very_machine_are_taken(String url) {
    assertThat(origin(url, Map.of()).base().toString()).isEqualTo(url.replaceAll("/$", ""));
  }

  @Test
  void an_address_in_the_clear_is_refused_with_the_key_that_would_allow_it() {
    assertThatThrownBy(() -> origin("http://acme.example.com", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "attune.account.acme.url must begin with https://, since a credential goes along with"
                + " each call; for a test server set attune.account.acme.allow-http=true");
  }

  @Test
  void an_admin_may_allow_it_by_name() {
    assertThat(origin("http://acme.example.com", Map.of("allow-http", "true"))).isNotNull();
  }

  @Test
  void an_address_with_a_path_is_refused() {
    assertThatThrownBy(() -> origin("https://acme.example.com/api/v2", Map.of()))
        .hasMessage("attune.account.acme.url must end behind the host: leave the path away");
  }

  @Test
  void credentials_in_an_address_are_refused_and_not_repeated() {
    assertThatThrownBy(() -> origin("https://me:secret@acme.example.com", Map.of()))
        .hasMessageContaining("without credentials in it")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_helpdesk_may_be_installed_below_a_path_where_its_vendor_allows_that() {
    Origin origin = Origin.below(settings("https://acme.example.com/rt/", Map.of()));

    assertThat(origin.at("/REST/2.0/rt"))
        .isEqualTo(URI.create("https://acme.example.com/rt/REST/2.0/rt"));
  }

  private static Origin origin(String url, Map<String, String> options) {
    return Origin.of(settings(url, options));
  }

  private static Settings settings(String url, Map<String, String> options) {
    return new Settings(
        "acme",
        URI.create(url),
        "",
        new Secret("x"),
        null,
        1,
        options,
        Clock.systemUTC(),
        CallMeter.NONE);
  }
}
