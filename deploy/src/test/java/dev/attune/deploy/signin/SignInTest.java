package dev.attune.deploy.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Audit;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.Invitations.Answer;
import dev.attune.deploy.signin.Invitations.Declined;
import dev.attune.deploy.signin.SignIn.Outcome;
import dev.attune.deploy.signin.SignIn.Wait;
import dev.attune.deploy.signin.SignIn.Welcome;
import dev.attune.deploy.signin.SignIn.Wrong;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

  private static final String MAYA = "maya@example.com";
  private static final String PASSWORD = "correct horse battery";

  private final MovableClock clock = new MovableClock();
  private final Ledger ledger = ledger();
  private final Secrets secrets = new Secrets(new SecureRandom());
  private final Passwords passwords = new Passwords(new PlainHash());
  private final Keyring keyring = new Keyring(ledger, clock, secrets, null);
  private final SignIn signIn =
      new SignIn(ledger, clock, new LocalStore(ledger, passwords)::validate, keyring);
  private final Invitations invitations = new Invitations(ledger, clock, keyring, passwords);

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  private Path directory;

  @Test
  void the_first_link_makes_an_admin_who_can_sign_in() {
    become(invitations.first());

    Caller caller = keyring.session(welcome(in(PASSWORD))).orElseThrow();
    assertThat(caller.role()).isEqualTo(Role.ADMIN);
    assertThat(caller.mail()).isEqualTo(MAYA);
    assertThat(invitations.nobodyYet()).isFalse();
  }

  @Test
  void a_link_counts_once() {
    String secret = invitations.first();
    become(secret);

    assertThat(invitations.invited(secret)).isEmpty();
    assertThatThrownBy(() -> become(secret))
        .isInstanceOf(Declined.class)
        .hasMessage(
            "This link has ended or was used. Ask an admin for a new one; while nobody can sign"
                + " in, each start of the server prints one.");
  }

  @Test
  void a_second_first_link_is_worth_nothing_once_there_is_an_admin() {
    String left = invitations.first();
    become(invitations.first());

    assertThatThrownBy(
            () -> invitations.accept(new Answer(left, "eve@example.com", "Eve", PASSWORD)))
        .isInstanceOf(Declined.class);
    assertThat(ledger.<Long>ask(books -> books.qa().people().count())).isEqualTo(1);
  }

  @Test
  void a_short_password_is_declined_and_the_link_stays() {
    String secret = invitations.first();

    assertThatThrownBy(() -> invitations.accept(new Answer(secret, MAYA, "Maya", "short")))
        .hasMessage("A password has 12 to 200 characters.");
    assertThat(invitations.invited(secret)).hasValue("");
  }

  @Test
  void who_takes_up_a_link_can_not_choose_another_address_or_role() {
    become(invitations.first());
    Caller admin = keyring.session(welcome(in(PASSWORD))).orElseThrow();
    String secret = invitations.invite("tom@example.com", Role.AGENT, admin);
    invitations.accept(new Answer(secret, "other@example.com", "Tom", PASSWORD));

    assertThat(
            ledger.<Role>ask(
                books -> books.qa().people().withMail("tom@example.com").orElseThrow().role()))
        .isEqualTo(Role.AGENT);
    assertThat(ledger.<Long>ask(books -> books.qa().people().count())).isEqualTo(2);
  }

  @Test
  void a_new_password_ends_the_sessions_of_the_old_one() {
    become(invitations.first());
    String before = welcome(in(PASSWORD));
    Caller admin = keyring.session(before).orElseThrow();
    String again = invitations.invite(MAYA, Role.AGENT, admin);
    invitations.accept(new Answer(again, "", "Maya", "another long password"));

    assertThat(keyring.session(before)).isEmpty();
    assertThat(in(PASSWORD)).isInstanceOf(Wrong.class);
    assertThat(keyring.session(welcome(in("another long password"))).orElseThrow().role())
        .isEqualTo(Role.ADMIN);
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    become(invitations.first());

    assertThat(in("wrong")).isEqualTo(new Wrong());
    assertThat(signIn.in("nobody@example.com", "wrong".toCharArray(), "192.0.2.1"))
        .isEqualTo(new Wrong());
  }

  @Test
  void who_guesses_must_wait_and_then_may_try_again() {
    become(invitations.first());
    for (int i = 0; i < 6; i++) {
      in("wrong");
    }

    assertThat(in(PASSWORD)).isInstanceOf(Wait.class);
    clock.move(Duration.ofSeconds(31));
    assertThat(in(PASSWORD)).isInstanceOf(Welcome.class);
  }

  @Test
  void guessing_from_elsewhere_does_not_keep_a_person_out() {
    become(invitations.first());
    for (int i = 0; i < 10; i++) {
      signIn.in(MAYA, "wrong".toCharArray(), "198.51.100.7");
    }

    assertThat(in(PASSWORD)).isInstanceOf(Welcome.class);
  }

  @Test
  void a_session_ends_when_nothing_is_asked_and_after_half_a_day() {
    become(invitations.first());
    String idle = welcome(in(PASSWORD));
    clock.move(Duration.ofHours(2));
    assertThat(keyring.session(idle)).isEmpty();

    String busy = welcome(in(PASSWORD));
    for (int hour = 1; hour < 12; hour++) {
      clock.move(Duration.ofHours(1));
      assertThat(keyring.session(busy)).isPresent();
    }
    clock.move(Duration.ofHours(1));
    assertThat(keyring.session(busy)).isEmpty();
  }

  @Test
  void who_is_shut_out_has_no_session_and_no_token_any_more() {
    become(invitations.first());
    String session = welcome(in(PASSWORD));
    Caller caller = keyring.session(session).orElseThrow();
    String token = keyring.token(caller, "dashboard", Duration.ofDays(1));
    assertThat(keyring.token(token)).isPresent();
    ledger.keep(books -> books.qa().people().shut(caller.person(), clock.instant()));

    assertThat(keyring.session(session)).isEmpty();
    assertThat(keyring.token(token)).isEmpty();
    assertThat(in(PASSWORD)).isInstanceOf(Wrong.class);
  }

  @Test
  void a_session_is_no_token_and_a_token_no_session() {
    become(invitations.first());
    String session = welcome(in(PASSWORD));
    String token =
        keyring.token(keyring.session(session).orElseThrow(), "dashboard", Duration.ofDays(1));

    assertThat(keyring.token(session)).isEmpty();
    assertThat(keyring.session(token)).isEmpty();
  }

  @Test
  void sign_ins_are_in_the_audit_log_without_what_was_typed() {
    become(invitations.first());
    in(PASSWORD);
    signIn.in("my password by mistake", "x".toCharArray(), "192.0.2.1");

    List<Audit.Line> lines = ledger.ask(books -> books.qa().audit().before(Long.MAX_VALUE, 9));
    assertThat(lines)
        .extracting(Audit.Line::deed)
        .containsExactly("sign-in refused", "signed in", "took up an invitation");
    assertThat(lines.toString()).doesNotContain("mistake").doesNotContain(PASSWORD);
  }

  @Test
  void the_local_token_is_made_once_and_readable_by_its_owner_alone() throws Exception {
    Path file = directory.resolve("data/local.token");
    LocalToken made = LocalToken.at(file, secrets);
    String told = LocalToken.read(file).orElseThrow();

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(made.is(told)).isTrue();
    assertThat(made.is(told + "x")).isFalse();
    assertThat(LocalToken.at(file, secrets).is(told)).isTrue();
    assertThat(new Keyring(ledger, clock, secrets, made).token(told).orElseThrow().means())
        .isEqualTo(Caller.Means.LOCAL);
  }

  @Test
  void a_local_token_that_others_can_read_is_refused() throws Exception {
    Path file = directory.resolve("local.token");
    LocalToken.at(file, secrets);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> LocalToken.at(file, secrets))
        .hasMessage(file + " can be read by others; delete it, a new one is made");
  }

  private void become(String secret) {
    invitations.accept(new Answer(secret, MAYA, "Maya", PASSWORD));
  }

  private Outcome in(String password) {
    return signIn.in(MAYA, password.toCharArray(), "192.0.2.1");
  }

  private static String welcome(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Welcome.class);
    return ((Welcome) outcome).secret();
  }

  private static Ledger ledger() {
    DataSource database = Databases.h2();
    Migrations.run(database);
    return new Ledger(database);
  }
}
