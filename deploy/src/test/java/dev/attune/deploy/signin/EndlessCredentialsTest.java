package dev.attune.deploy.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class EndlessCredentialsTest {

  private static final String ENDLESS = "x".repeat(8 * 1024 * 1024);

  private final MovableClock clock = new MovableClock();
  private final Ledger ledger = new Ledger(Databases.ready());
  private final SignIn signIn =
      new SignIn(
          ledger,
          clock,
          credential -> {
            throw new IllegalStateException("nobody needs to be asked");
          },
          new Keyring(ledger, clock, new Secrets(new SecureRandom()), null));

  @Test
  void an_address_longer_than_any_is_nobodys_and_leaves_no_trace() {
    assertThat(signIn.in(ENDLESS, "wrong".toCharArray(), "192.0.2.1"))
        .isEqualTo(new SignIn.Wrong());
    assertThat(audited()).isZero();
  }

  @Test
  void so_is_a_password() {
    assertThat(signIn.in("maya@example.com", ENDLESS.toCharArray(), "192.0.2.1"))
        .isEqualTo(new SignIn.Wrong());
    assertThat(audited()).isZero();
  }

  @Test
  void a_flood_of_guesses_does_not_fill_the_audit_log() {
    SignIn wrong =
        new SignIn(
            ledger,
            clock,
            credential -> CredentialValidationResult.INVALID_RESULT,
            new Keyring(ledger, clock, new Secrets(new SecureRandom()), null));
    for (int i = 0; i < 70; i++) {
      wrong.in("person" + i + "@example.com", "x".toCharArray(), null);
    }

    assertThat(audited()).isEqualTo(60);
  }

  private int audited() {
    return ledger.<Integer>ask(books -> books.qa().audit().before(Long.MAX_VALUE, 99).size());
  }
}
