package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.oidc.OidcSignIn;
import dev.attune.deploy.signin.HttpPlace;
import dev.attune.deploy.signin.Invitations;
import dev.attune.deploy.signin.Keyring;
import dev.attune.deploy.signin.LocalToken;
import dev.attune.deploy.signin.Passwords;
import dev.attune.deploy.signin.Proxies;
import dev.attune.deploy.signin.Secrets;
import dev.attune.deploy.signin.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the sign-in together, and prints the first admin's link. */
@ApplicationScoped
public class SignInParts {

  private static final System.Logger LOG = System.getLogger(SignInParts.class.getName());
  private static final String HEADLESS = "dev.attune.headless";

  /** As slow as the OWASP cheat sheet on password storage asks for SHA-512. */
  private static final Map<String, String> SLOW =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32");

  @Produces
  @Singleton
  HttpPlace place(Configuration configuration) {
    return configuration.httpPlace();
  }

  @Produces
  @Singleton
  Proxies proxies(Configuration configuration) {
    return configuration.proxies();
  }

  @Produces
  @Singleton
  Passwords passwords(Pbkdf2PasswordHash hash) {
    hash.initialize(SLOW);
    return new Passwords(hash);
  }

  @Produces
  @Singleton
  Secrets secrets() {
    return new Secrets(new SecureRandom());
  }

  /** Where no provider is configured it lets nobody in. */
  @Produces
  @Singleton
  OidcSignIn oidc(
      Ledger ledger,
      Clock clock,
      Keyring keyring,
      Passwords passwords,
      Secrets secrets,
      Configuration configuration) {
    return new OidcSignIn(ledger, clock, keyring, passwords, secrets, configuration::oidc);
  }

  @Produces
  @Singleton
  Keyring keyring(Ledger ledger, Clock clock, Secrets secrets, Configuration configuration) {
    return new Keyring(ledger, clock, secrets, local(configuration, secrets));
  }

  @Produces
  @Singleton
  SignIn signIn(Ledger ledger, Clock clock, IdentityStoreHandler stores, Keyring keyring) {
    return new SignIn(ledger, clock, stores, keyring);
  }

  @Produces
  @Singleton
  Invitations invitations(Ledger ledger, Clock clock, Keyring keyring, Passwords passwords) {
    return new Invitations(ledger, clock, keyring, passwords);
  }

  void invite(
      @Observes @Initialized(ApplicationScoped.class) Object server,
      Invitations invitations,
      HttpPlace place) {
    if (!Boolean.getBoolean(HEADLESS) && invitations.nobodyYet()) {
      LOG.log(
          INFO,
          "nobody can sign in yet; within a day, and once, this link makes the first admin: {0}",
          place.page("invitation.html#" + invitations.first()));
    }
  }

  void warn(@Observes @Initialized(ApplicationScoped.class) Object server, Proxies proxies) {
    if (!Boolean.getBoolean(HEADLESS) && proxies.unnamed()) {
      LOG.log(
          WARNING,
          "attune.http.public-url is set and attune.http.trusted-proxies names no proxy, so that"
              + " who guesses passwords isn't held back by address; name the address of the proxy");
    }
  }

  private static @Nullable LocalToken local(Configuration configuration, Secrets secrets) {
    try {
      return LocalToken.at(configuration.localTokenFile(), secrets);
    } catch (IOException e) {
      LOG.log(
          WARNING,
          "attune.local-token-file can't be used ({0}), so ./attune export and other commands that"
              + " ask the server are turned away; the server goes on",
          e.getMessage());
      return null;
    }
  }
}
