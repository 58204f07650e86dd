package dev.attune.deploy.signin;

import dev.attune.deploy.ledger.AccessKeys.Cut;
import dev.attune.deploy.ledger.AccessKeys.Kept;
import dev.attune.deploy.ledger.AccessKeys.Kind;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.QaBooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How people get their password: by a link that counts once. The first admin's is printed at the
 * first start; admins make the others', for new people and for those who forgot theirs.
 * Thread-safe.
 */
public final class Invitations {

  private static final Duration FIRST_LASTS = Duration.ofHours(24);
  private static final Duration LASTS = Duration.ofDays(7);
  private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,200}@[^@\\s]{1,110}");
  private static final int LONGEST_NAME = 200;

  private final Ledger ledger;
  private final Clock clock;
  private final Keyring keyring;
  private final Passwords passwords;

  public Invitations(Ledger ledger, Clock clock, Keyring keyring, Passwords passwords) {
    this.ledger = ledger;
    this.clock = clock;
    this.keyring = keyring;
    this.passwords = passwords;
  }

  /** What the invited fill in. */
  public record Answer(String secret, String mail, String name, String password) {}

  /** What is wrong with an answer, in words for the one who gave it. */
  public static final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Declined(String message) {
      super(message);
    }
  }

  /** True while nobody can sign in. */
  public boolean nobodyYet() {
    return ledger.ask(books -> books.qa().people().count()) == 0;
  }

  /** The secret of a link that makes the first admin; it counts while there is nobody. */
  public String first() {
    Instant now = clock.instant();
    return keyring.cut(Cut.invitation(null, Role.ADMIN, now.plus(FIRST_LASTS)), now);
  }

  /**
   * The secret of a link for a person, new or known; a known one keeps their role.
   *
   * @throws Declined when the address is none
   */
  public String invite(String mail, Role role, Caller by) {
    require(MAIL.matcher(mail.strip()).matches(), "Give an address such as maya@example.com.");
    Instant now = clock.instant();
    String secret = keyring.cut(Cut.invitation(mail, role, now.plus(LASTS)), now);
    ledger.keep(
        books -> books.qa().audit().note(now, by.mail(), "invited", mail + " as " + role.label()));
    return secret;
  }

  /** Whom a link invites: their address, empty for the first admin. */
  public Optional<String> invited(String secret) {
    return ledger
        .<Optional<Kept>>ask(
            books ->
                books
                    .qa()
                    .accessKeys()
                    .find(Secrets.hash(secret), Kind.INVITATION, clock.instant()))
        .map(key -> Optional.ofNullable(key.cut().mail()).orElse(""));
  }

  /**
   * Takes an invitation up: the person can sign in from now on.
   *
   * @throws Declined when the link has ended, or something is missing
   */
  public void accept(Answer answer) {
    require(
        answer.password().length() >= Passwords.SHORTEST
            && answer.password().length() <= Passwords.LONGEST,
        "A password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters.");
    require(!answer.name().isBlank() && answer.name().length() <= LONGEST_NAME, "Give your name.");
    require(invited(answer.secret()).isPresent(), ENDED);
    String hash = passwords.hashed(answer.password().toCharArray());
    ledger.keep(books -> accept(books.qa(), answer, hash));
  }

  private static final String ENDED =
      "This link has ended or was used. Ask an admin for a new one; while nobody can sign in, each"
          + " start of the server prints one.";

  private void accept(QaBooks books, Answer answer, String hash) {
    Instant now = clock.instant();
    Kept key =
        books
            .accessKeys()
            .find(Secrets.hash(answer.secret()), Kind.INVITATION, now)
            .filter(found -> books.accessKeys().end(found.id()))
            .orElseThrow(() -> new Declined(ENDED));
    boolean first = key.cut().mail() == null;
    require(!first || books.people().count() == 0, ENDED);
    String mail = first ? answer.mail().strip() : String.valueOf(key.cut().mail());
    require(MAIL.matcher(mail).matches(), "Give an address such as maya@example.com.");
    Optional<Person> known = books.people().withMail(mail);
    if (known.isPresent()) {
      books.people().password(known.get().id(), hash);
      books.accessKeys().endAllOf(known.get().id());
    } else {
      Role role = key.cut().role() == null ? Role.AGENT : key.cut().role();
      books.people().add(mail, answer.name().strip(), role, hash, now);
    }
    books.audit().note(now, mail, "took up an invitation", "");
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new Declined(otherwise);
    }
  }
}
