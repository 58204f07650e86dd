package dev.attune.deploy.oidc;

import static java.lang.System.Logger.Level.WARNING;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.signin.Keyring;
import dev.attune.deploy.signin.Passwords;
import dev.attune.deploy.signin.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in whom the company's OpenID provider vouches for: by authorization code, with state,
 * nonce and proof key, and by an address that the provider has verified. Nobody becomes an admin
 * so. Ends in the same sessions as a password does. Thread-safe.
 */
public final class OidcSignIn {

  private static final System.Logger LOG = System.getLogger(OidcSignIn.class.getName());
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration REST = Duration.ofSeconds(10);

  private final Ledger ledger;
  private final Clock clock;
  private final Keyring keyring;
  private final Passwords passwords;
  private final Secrets secrets;
  private final Supplier<Optional<OidcSettings>> settings;
  private volatile @Nullable Asked asked;
  private volatile @Nullable Failed failed;

  private record Asked(OidcSettings settings, Provider provider, Instant at) {}

  /** A provider that didn't describe itself, and until when it isn't asked again. */
  private record Failed(OidcSettings settings, Instant until) {}

  /**
   * @param settings empty where no provider is configured
   */
  public OidcSignIn(
      Ledger ledger,
      Clock clock,
      Keyring keyring,
      Passwords passwords,
      Secrets secrets,
      Supplier<Optional<OidcSettings>> settings) {
    this.ledger = ledger;
    this.clock = clock;
    this.keyring = keyring;
    this.passwords = passwords;
    this.secrets = secrets;
    this.settings = settings;
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * They are in.
   *
   * @param secret of their session
   */
  public record Welcome(String secret) implements Outcome {}

  /** They aren't. */
  public record TurnedAway(Reason reason) implements Outcome {}

  /** Why somebody isn't let in; the page has a sentence for each. */
  public enum Reason {
    /** No provider is configured. */
    OFF,
    /** The provider doesn't answer, or not as one. */
    UNREACHABLE,
    /** It took too long, or was begun in another browser. */
    STALE,
    /** The provider refused, or the person went back. */
    REFUSED,
    /** What the provider says isn't proven. */
    UNPROVEN,
    /** The provider hasn't verified the person's address. */
    UNVERIFIED,
    /** Nobody has invited them. */
    UNKNOWN,
    /** An admin has shut them out. */
    SHUT
  }

  /** A way to the provider, and what the browser must keep meanwhile. */
  public record Begun(URI door, Ticket ticket) {}

  /** What the button says; empty where no provider is configured. */
  public Optional<String> label() {
    return settings.get().map(OidcSettings::label);
  }

  /** Begins; empty where the provider can't be asked. */
  public Optional<Begun> begin(URI back) {
    Optional<OidcSettings> configured = settings.get();
    if (configured.isEmpty()) {
      return Optional.empty();
    }
    try {
      Ticket ticket = new Ticket(secrets.fresh(), secrets.fresh(), secrets.fresh());
      return Optional.of(new Begun(provider(configured.get()).door(ticket, back), ticket));
    } catch (IOException | GeneralException e) {
      tell(configured.get(), e);
      return Optional.empty();
    }
  }

  /**
   * Somebody comes back from the provider.
   *
   * @param cookie what their browser has kept
   * @param state that the answer names
   * @param code empty where the provider refused
   */
  public Outcome end(String cookie, String state, String code, URI back) {
    Optional<OidcSettings> configured = settings.get();
    Optional<Ticket> ticket = Ticket.of(cookie).filter(kept -> same(kept.state(), state));
    if (configured.isEmpty() || ticket.isEmpty() || code.isBlank()) {
      return new TurnedAway(
          configured.isEmpty() ? Reason.OFF : ticket.isEmpty() ? Reason.STALE : Reason.REFUSED);
    }
    try {
      return let(
          configured.get(), Claims.of(provider(configured.get()).redeem(code, ticket.get(), back)));
    } catch (IOException e) {
      tell(configured.get(), e);
      return new TurnedAway(Reason.UNREACHABLE);
    } catch (GeneralException | BadJOSEException | JOSEException e) {
      tell(configured.get(), e);
      return new TurnedAway(Reason.UNPROVEN);
    }
  }

  private Outcome let(OidcSettings configured, Claims claims) {
    if (!claims.verified()) {
      return new TurnedAway(Reason.UNVERIFIED);
    }
    Instant now = clock.instant();
    String nobodys = passwords.unguessable(secrets);
    Optional<Person> person =
        ledger.ask(books -> new Arrival(books.qa(), configured, now).of(claims, nobodys));
    if (person.isEmpty()) {
      return new TurnedAway(Reason.UNKNOWN);
    }
    return person.get().shutAt() != null
        ? new TurnedAway(Reason.SHUT)
        : new Welcome(keyring.begin(person.get()));
  }

  private Provider provider(OidcSettings configured) throws IOException, GeneralException {
    Asked known = asked;
    Instant now = clock.instant();
    if (known != null
        && known.settings().equals(configured)
        && known.at().plus(FRESH).isAfter(now)) {
      return known.provider();
    }
    Failed before = failed;
    if (before != null && before.settings().equals(configured) && before.until().isAfter(now)) {
      throw new IOException("it failed a moment ago and is asked again in some seconds");
    }
    try {
      Provider provider = Provider.at(configured);
      asked = new Asked(configured, provider, now);
      return provider;
    } catch (IOException | GeneralException e) {
      failed = new Failed(configured, clock.instant().plus(REST));
      throw e;
    }
  }

  private static void tell(OidcSettings configured, Exception problem) {
    LOG.log(
        WARNING,
        "sign-in by {0} failed, and nobody was let in: {1}; look at attune.oidc.* and at the"
            + " provider",
        configured.issuer(),
        problem.getMessage());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
