package dev.attune.deploy.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.GeneralException;
import dev.attune.deploy.oidc.OidcSignIn.Begun;
import dev.attune.deploy.oidc.OidcSignIn.Reason;
import dev.attune.deploy.oidc.OidcSignIn.TurnedAway;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Providers that don't do as they should. */
class FailingProviderTest extends AtProvider {

  private final OidcSignIn signIn = signIn();

  @Test
  void a_blank_code_is_turned_away() {
    Begun begun = signIn.begin(BACK).orElseThrow();
    assertThat(signIn.end(begun.ticket().cookie(), begun.ticket().state(), " ", BACK))
        .isEqualTo(new TurnedAway(Reason.REFUSED));
  }

  @Test
  void a_provider_that_does_not_say_where_codes_are_redeemed_is_none() {
    provider.hidesItsTokens(true);
    assertThatThrownBy(() -> Provider.at(settings()))
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
