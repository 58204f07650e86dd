package dev.attune.deploy.setup;

import dev.attune.deploy.digest.DigestPass;
import dev.attune.deploy.digest.SmtpMailer;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.signin.HttpPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Puts the digest together. */
@ApplicationScoped
public class DigestParts {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Produces
  @Singleton
  DigestPass digest(Ledger ledger, Clock clock, Configuration configuration, HttpPlace place) {
    return new DigestPass(
        ledger,
        clock,
        configuration::mail,
        new SmtpMailer(clock, PATIENCE),
        () -> place.page("index.html"));
  }
}
