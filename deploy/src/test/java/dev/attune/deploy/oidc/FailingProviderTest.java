package dev.attune.deploy.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.GeneralException;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.oidc.OidcSignIn.Begun;
import dev.attune.deploy.oidc.OidcSignIn.Reason;
import dev.attune.deploy.oidc.OidcSignIn.TurnedAway;
import dev.attune.deploy.signin.Keyring;
import dev.attune.deploy.signin.Passwords;
import dev.attune.deploy.signin.PlainHash;
import dev.attune.deploy.signin.Secrets;
import dev.attune.helpdesk.Secret;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Providers that don't do as they should. */
class FailingProviderTest {

  private static final URI BACK = URI.create("http://127.0.0.1:8080/api/v1/session/oidc/back");

  private final LyingProvider provider = new LyingProvider();
  private final MovableClock clock = new MovableClock();
  private final Ledger ledger = new Ledger(Databases.ready());
  private final Secrets secrets = new Secrets(new SecureRandom());
  private final OidcSettings settings =
      new OidcSettings(
          provider.issuer(),
          LyingProvider.CLIENT,
          new Secret(LyingProvider.SECRET),
          "Company account",
          null,
          "",
          Map.of());
  private final OidcSignIn signIn =
      new OidcSignIn(
          ledger,
          clock,
          new Keyring(ledger, clock, secrets, null),
          new Passwords(new PlainHash()),
          secrets,
          () -> Optional.of(settings));

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void a_blank_code_is_turned_away() {
    Begun begun = signIn.begin(BACK).orElseThrow();
    assertThat(signIn.end(begun.ticket().cookie(), begun.ticket().state(), " ", BACK))
        .isEqualTo(new TurnedAway(Reason.REFUSED));
  }

  @Test
  void a_provider_that_does_not_say_where_codes_are_redeemed_is_none() {
    provider.hidesItsTokens(true);
    assertThatThrownBy(() -> Provider.at(settings))
        .isInstanceOf(GeneralException.class)
        .hasMessageContaining("lacks authorization_endpoint, token_endpoint");
  }

  @Test
  void a_provider_that_fails_is_asked_again_after_ten_seconds() {
    provider.hidesItsTokens(true);
    assertThat(signIn.begin(BACK)).isEmpty();
    provider.hidesItsTokens(false);
    assertThat(signIn.begin(BACK)).isEmpty();
    clock.move(Duration.ofSeconds(10));
    assertThat(signIn.begin(BACK)).isPresent();
  }
}
