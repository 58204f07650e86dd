package dev.attune.deploy.oidc;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.oidc.OidcSignIn.Begun;
import dev.attune.deploy.oidc.OidcSignIn.Outcome;
import dev.attune.deploy.signin.Keyring;
import dev.attune.deploy.signin.Passwords;
import dev.attune.deploy.signin.PlainHash;
import dev.attune.deploy.signin.Secrets;
import dev.attune.helpdesk.Secret;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A server whose people sign in at a provider. */
abstract class AtProvider {

  static final URI BACK = URI.create("http://127.0.0.1:8080/api/v1/session/oidc/back");
  static final String MAYA = "maya@example.com";

  final LyingProvider provider = new LyingProvider();
  final MovableClock clock = new MovableClock();
  final Ledger ledger = new Ledger(Databases.ready());
  private final Secrets secrets = new Secrets(new SecureRandom());
  final Keyring keyring = new Keyring(ledger, clock, secrets, null);

  /** What newcomers become; null for nothing. */
  @Nullable Role newcomers;

  /** The claim whose values leads and quality say a role. */
  String roleClaim = "";

  @AfterEach
  void close() {
    provider.close();
  }

  final OidcSettings settings() {
    return new OidcSettings(
        provider.issuer(),
        LyingProvider.CLIENT,
        new Secret(LyingProvider.SECRET),
        "Company account",
        newcomers,
        roleClaim,
        Map.of("leads", Role.LEAD, "quality", Role.QA));
  }

  final OidcSignIn signIn() {
    OidcSettings settings = settings();
    return new OidcSignIn(
        ledger,
        clock,
        keyring,
        new Passwords(new PlainHash()),
        secrets,
        () -> Optional.of(settings));
  }

  final Outcome signsIn() {
    OidcSignIn signIn = signIn();
    Begun begun = signIn.begin(BACK).orElseThrow();
    String code = provider.signsIn(begun.door());
    return signIn.end(begun.ticket().cookie(), begun.ticket().state(), code, BACK);
  }

  final void knows(Role role) {
    ledger.ask(books -> books.qa().people().add(MAYA, "Maya", role, "hash", clock.instant()));
  }
}
