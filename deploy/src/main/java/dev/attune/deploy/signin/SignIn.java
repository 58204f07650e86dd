package dev.attune.deploy.signin;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.scores.Pace;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people in by their password, and out again. Thread-safe. */
public final class SignIn {

  /** No address in the ledger is longer. */
  private static final int LONGEST_MAIL = 320;

  private static final int REFUSALS_NOTED_A_MINUTE = 60;

  private final Ledger ledger;
  private final Clock clock;
  private final IdentityStoreHandler stores;
  private final Keyring keyring;
  private final Attempts attempts = new Attempts();
  // a flood of guesses must not fill the audit log
  private final Pace noted = new Pace(REFUSALS_NOTED_A_MINUTE);

  public SignIn(Ledger ledger, Clock clock, IdentityStoreHandler stores, Keyring keyring) {
    this.ledger = ledger;
    this.clock = clock;
    this.stores = stores;
    this.keyring = keyring;
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * They are in.
   *
   * @param secret of their session
   */
  public record Welcome(String secret) implements Outcome {}

  /** Address or password is wrong; nobody is told which. */
  public record Wrong() implements Outcome {}

  /** Too many failures: not even looked at. */
  public record Wait(Instant until) implements Outcome {}

  /**
   * Signs a person in.
   *
   * @param from their network address; null where only a proxy knows it
   * @throws Passwords.Busy when too many are at it
   */
  public Outcome in(String mail, char[] password, @Nullable String from) {
    if (mail.length() > LONGEST_MAIL || password.length > Passwords.LONGEST) {
      return new Wrong(); // nobody's, and nothing of it is kept
    }
    Instant now = clock.instant();
    Optional<Instant> wait = attempts.waitUntil(mail, from, now);
    if (wait.isPresent()) {
      return new Wait(wait.get());
    }
    Optional<Person> person = person(mail, password);
    if (person.isEmpty()) {
      attempts.failed(mail, from, now);
      if (noted.another("refused", now)) {
        note(now, "unknown", "sign-in refused", whence(from));
      }
      return new Wrong();
    }
    attempts.succeeded(mail, from);
    note(now, person.get().mail(), "signed in", whence(from));
    return new Welcome(keyring.begin(person.get()));
  }

  /** Ends a session. */
  public void out(Caller caller) {
    ledger.keep(
        books -> {
          books.qa().accessKeys().end(caller.key());
          books.qa().audit().note(clock.instant(), caller.mail(), "signed out", "");
        });
  }

  private Optional<Person> person(String mail, char[] password) {
    CredentialValidationResult result =
        stores.validate(new UsernamePasswordCredential(mail, new Password(password)));
    return result.getStatus() == CredentialValidationResult.Status.VALID
        ? ledger.ask(books -> books.qa().people().withMail(result.getCallerPrincipal().getName()))
        : Optional.empty();
  }

  private static String whence(@Nullable String from) {
    return from == null ? "from behind a proxy" : "from " + from;
  }

  private void note(Instant at, String who, String deed, String thing) {
    ledger.keep(books -> books.qa().audit().note(at, who, deed, thing));
  }
}
