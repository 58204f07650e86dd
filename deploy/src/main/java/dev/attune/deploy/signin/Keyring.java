package dev.attune.deploy.signin;

import dev.attune.deploy.ledger.AccessKeys.Cut;
import dev.attune.deploy.ledger.AccessKeys.Kept;
import dev.attune.deploy.ledger.AccessKeys.Kind;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.signin.Caller.Means;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys and says who brings one. A session ends half a day after its beginning, or when
 * nothing is asked for two hours; all servers on a ledger know it. Thread-safe.
 */
public final class Keyring {

  /** How long a session lasts at most. */
  public static final Duration SESSION = Duration.ofHours(12);

  private static final Duration IDLE = Duration.ofHours(2);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private final Ledger ledger;
  private final Clock clock;
  private final Secrets secrets;
  private final @Nullable LocalToken local;

  /**
   * @param local null where commands on this machine can't prove themselves
   */
  public Keyring(Ledger ledger, Clock clock, Secrets secrets, @Nullable LocalToken local) {
    this.ledger = ledger;
    this.clock = clock;
    this.secrets = secrets;
    this.local = local;
  }

  /** Who brings this session's secret; empty when it has ended, or never was. */
  public Optional<Caller> session(String secret) {
    return caller(secret, Kind.SESSION, Means.SESSION);
  }

  /** Who brings this token. */
  public Optional<Caller> token(String secret) {
    return local != null && local.is(secret)
        ? Optional.of(Caller.LOCAL)
        : caller(secret, Kind.TOKEN, Means.TOKEN);
  }

  /** Begins a session and tells its secret. */
  public String begin(Person person) {
    Instant now = clock.instant();
    return cut(Cut.session(person.id(), now.plus(SESSION)), now);
  }

  /** Makes a token for a program and tells it, once. */
  public String token(Caller owner, String label, Duration lasting) {
    Instant now = clock.instant();
    return cut(Cut.token(owner.person(), label, now.plus(lasting)), now);
  }

  String cut(Cut cut, Instant now) {
    String secret = secrets.fresh();
    ledger.keep(
        books -> {
          books.qa().accessKeys().sweep(now);
          books.qa().accessKeys().add(Secrets.hash(secret), cut, now);
        });
    return secret;
  }

  private Optional<Caller> caller(String secret, Kind kind, Means means) {
    Instant now = clock.instant();
    return ledger.ask(
        books ->
            books
                .qa()
                .accessKeys()
                .find(Secrets.hash(secret), kind, now)
                .filter(key -> kind != Kind.SESSION || key.usedAt().plus(IDLE).isAfter(now))
                .flatMap(key -> caller(books, key, means, now)));
  }

  private static Optional<Caller> caller(Books books, Kept key, Means means, Instant now) {
    Long owner = key.cut().person();
    Optional<Person> person = owner == null ? Optional.empty() : books.qa().people().of(owner);
    if (person.isPresent() && key.usedAt().plus(NOTED_EVERY).isBefore(now)) {
      books.qa().accessKeys().used(key.id(), now);
    }
    return person
        .filter(known -> known.shutAt() == null)
        .map(
            known ->
                new Caller(known.id(), known.mail(), known.name(), known.role(), means, key.id()));
  }
}
