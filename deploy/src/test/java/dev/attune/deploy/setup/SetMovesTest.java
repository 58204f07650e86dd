package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Audit;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.PageSettings.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses that move, with secrets and tickets behind them. */
class SetMovesTest {

  private static final String OLIVIA = "olivia@example.com";
  private static final String URL = "attune.account.desk.url";
  private static final String TOKEN = "attune.account.desk.token";
  private static final String ELSEWHERE = "https://elsewhere.freshdesk.com";
  private static final Map<String, String> DESK =
      Map.of(
          "attune.account.desk.vendor",
          "freshdesk",
          URL,
          "https://desk.freshdesk.com",
          TOKEN,
          "s3cr3t");

  private final DataSource database = Databases.ready();
  private final Ledger ledger = OnPages.sealing(database);
  private final Map<String, String> file = new HashMap<>(Map.of("attune.secret-key", OnPages.KEY));
  private final SetUp setUp = SetUp.in(OnPages.below(file), ledger, new MovableClock());

  @BeforeEach
  void desk() {
    setUp.change(DESK, OLIVIA);
  }

  @AfterEach
  void forget() {
    LedgerSource.take(Map.of());
  }

  private void hasTickets() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into account (name, vendor, starts_at, checkpoint, caught_up)"
              + " values ('desk', 'freshdesk', current_timestamp, '', true)");
      statement.execute(
          "insert into ticket (account, number, changes, claims, attempts)"
              + " values ('desk', '1', 0, 0, 0)");
    }
  }

  private void declines(Map<String, String> wanted, String why) {
    assertThatThrownBy(() -> setUp.change(wanted, OLIVIA))
        .isInstanceOf(SetUp.Declined.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("s3cr3t");
  }

  private long last() {
    return Objects.requireNonNull(setUp.sheet().last()).number();
  }

  @Test
  void a_kept_token_is_not_sent_to_another_address() {
    declines(Map.of(URL, ELSEWHERE), "says where " + TOKEN + " is sent");
  }

  @Test
  void an_address_moves_along_with_its_token_entered_anew() {
    setUp.change(Map.of(URL, ELSEWHERE, TOKEN, "other"), OLIVIA);
    assertThat(ledger.<List<?>>ask(books -> books.settings().all()).toString()).contains(URL);
    setUp.takeBack(last(), OLIVIA);
    declines(Map.of(URL, ELSEWHERE), TOKEN);
  }

  @Test
  void the_mail_server_and_the_provider_move_along_with_their_secrets_alone() {
    setUp.change(
        Map.of(
            "attune.mail.host", "mail.example.com",
            "attune.mail.from", "attune@example.com",
            "attune.mail.user", "attune",
            "attune.mail.password", "s3cr3t"),
        OLIVIA);
    declines(Map.of("attune.mail.host", "mail.elsewhere.example"), "attune.mail.password");
    declines(Map.of("attune.mail.port", "2525"), "attune.mail.password");
  }

  @Test
  void an_account_with_tickets_stays_with_its_helpdesk() throws SQLException {
    hasTickets();
    declines(Map.of(URL, ELSEWHERE, TOKEN, "other"), "add an account of another name");
    setUp.change(Map.of(URL, "https://Desk.freshdesk.com/", TOKEN, "other"), OLIVIA);
  }

  @Test
  void an_account_with_tickets_moves_with_its_helpdesk_once_that_is_said() throws SQLException {
    hasTickets();
    String movedFrom = "attune.account.desk.moved-from";
    declines(
        Map.of(URL, ELSEWHERE, TOKEN, "other", movedFrom, "third.freshdesk.com"),
        "if the same helpdesk has moved, set " + movedFrom + " to its last address too");
    setUp.change(Map.of(URL, ELSEWHERE, TOKEN, "other", movedFrom, "desk.freshdesk.com"), OLIVIA);
  }

  @Test
  void a_removed_account_with_tickets_comes_back_with_its_helpdesk_alone() throws SQLException {
    hasTickets();
    Map<String, String> nothing = new HashMap<>();
    DESK.keySet().forEach(name -> nothing.put(name, ""));
    setUp.change(nothing, OLIVIA);
    setUp.change(nothing, OLIVIA);

    Map<String, String> other = new HashMap<>(DESK);
    other.put(URL, ELSEWHERE);
    declines(other, "add an account of another name");
    setUp.change(DESK, OLIVIA);
  }

  @Test
  void a_secret_taken_back_does_not_come_beside_an_address_set_since() {
    Map<String, String> mail =
        Map.of(
            "attune.mail.host", "mail.example.com",
            "attune.mail.from", "attune@example.com",
            "attune.mail.user", "attune",
            "attune.mail.password", "s3cr3t");
    setUp.change(mail, OLIVIA);
    setUp.change(Map.of("attune.mail.user", "", "attune.mail.password", ""), OLIVIA);
    long removed = last();
    setUp.change(Map.of("attune.mail.host", "mail.elsewhere.example"), OLIVIA);

    assertThatThrownBy(() -> setUp.takeBack(removed, OLIVIA))
        .isInstanceOf(SetUp.Declined.class)
        .hasMessageContaining("attune.mail.host was set since");
  }

  @Test
  void a_token_in_a_file_is_not_sent_to_an_address_that_is_set_here() {
    file.put("attune.account.other.token", "f1l3");
    file.put("attune.account.other.vendor", "freshdesk");
    declines(
        Map.of("attune.account.other.url", ELSEWHERE),
        "attune.account.other.url says where attune.account.other.token is sent, which is set by"
            + " attune.properties; set both there");
  }

  @Test
  void nor_is_one_that_a_file_names_the_file_of() {
    file.put("attune.llm.key-file", "/run/secrets/llm");
    declines(Map.of("attune.llm.url", ELSEWHERE), "attune.llm.key is sent, which is set by");
  }

  private void removeDesk() {
    Map<String, String> nothing = new HashMap<>();
    DESK.keySet().forEach(name -> nothing.put(name, ""));
    setUp.change(nothing, OLIVIA);
  }

  @Test
  void with_an_account_its_credentials_go_for_good_and_the_audit_log_says_so() {
    setUp.change(Map.of(TOKEN, "newer"), OLIVIA);
    removeDesk();

    assertThat(ledger.<List<Setting>>ask(books -> books.settings().all()))
        .noneMatch(Setting::secret)
        .noneMatch(setting -> setting.name().equals(TOKEN));
    assertThat(ledger.<List<Audit.Line>>ask(books -> books.qa().audit().before(1_000, 1)))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.deed()).isEqualTo("deleted credentials");
              assertThat(line.thing()).isEqualTo(TOKEN);
            });
  }

  @Test
  void a_removed_account_comes_back_by_being_added_anew_alone() {
    removeDesk();
    assertThatThrownBy(() -> setUp.takeBack(last(), OLIVIA))
        .isInstanceOf(SetUp.Declined.class)
        .hasMessageStartingWith("desk was removed, and its credentials with it; add it anew.");
    setUp.change(DESK, OLIVIA);
    assertThat(setUp.sheet().accounts()).hasSize(1);
  }

  @Test
  void what_fails_after_a_change_is_kept_does_not_say_that_nothing_was_changed() {
    setUp.whenChanged(
        () -> {
          throw new BadConfiguration("something else is wrong");
        });
    setUp.change(Map.of("attune.notes", "off"), OLIVIA);
    assertThat(LedgerSource.take(Map.of())).isTrue();
  }
}
