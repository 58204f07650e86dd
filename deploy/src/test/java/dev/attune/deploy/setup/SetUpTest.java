package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Audit;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Purse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What admins set on the pages, below a file and above nothing. */
class SetUpTest {

  private static final String OLIVIA = "olivia@example.com";
  private static final Map<String, String> DESK =
      Map.of(
          "attune.account.desk.vendor", "freshdesk",
          "attune.account.desk.url", "https://desk.freshdesk.com",
          "attune.account.desk.token", "s3cr3t");

  private final Map<String, String> file = new HashMap<>(Map.of("attune.secret-key", OnPages.KEY));
  private final DataSource database = Databases.ready();
  private final Ledger ledger = OnPages.sealing(database);
  private final MovableClock clock = new MovableClock();

  @AfterEach
  void forget() {
    LedgerSource.take(Map.of());
  }

  private Config config() {
    return OnPages.below(file);
  }

  private SetUp setUp() {
    return SetUp.in(config(), ledger, clock);
  }

  private Configuration configuration() {
    return new Configuration(new Layers(config()));
  }

  private static SetSheet.Item item(SetUp setUp, String name) {
    return setUp.sheet().keys().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_set_counts_at_once() {
    setUp().change(Map.of("attune.notes", "off"), OLIVIA);
    assertThat(configuration().notes()).isEqualTo(NoteSwitch.OFF);
  }

  @Test
  void another_server_on_the_ledger_follows_when_it_looks() {
    SetUp here = setUp();
    here.change(Map.of("attune.notes", "off"), OLIVIA);
    LedgerSource.take(Map.of());
    assertThat(configuration().notes()).isEqualTo(NoteSwitch.ON);

    assertThat(here.look()).isTrue();

    assertThat(configuration().notes()).isEqualTo(NoteSwitch.OFF);
    assertThat(here.look()).isFalse();
  }

  @Test
  void a_file_wins_and_is_shown_as_the_one_that_has_the_say() {
    file.put("attune.notes", "on");
    SetUp setUp = setUp();

    assertThat(item(setUp, "attune.notes").from()).isEqualTo("attune.properties");
    assertThat(item(setUp, "attune.notes").locked()).isEqualTo("set by attune.properties");
    assertThatThrownBy(() -> setUp.change(Map.of("attune.notes", "off"), OLIVIA))
        .isInstanceOf(SetUp.Declined.class)
        .hasMessage(
            "attune.notes is set by attune.properties; change it there. Nothing was changed.");
  }

  @Test
  void a_value_that_the_server_would_not_start_with_is_declined_in_the_words_of_its_start() {
    SetUp setUp = setUp();
    assertThatThrownBy(() -> setUp.change(Map.of("attune.note.minimum-gap", "9"), OLIVIA))
        .hasMessage("attune.note.minimum-gap must be from 1 to 3, not 9. Nothing was changed.");
    assertThat(item(setUp, "attune.note.minimum-gap").from()).isEqualTo("default");
  }

  @Test
  void an_unknown_key_is_declined() {
    SetUp setUp = setUp();
    assertThatThrownBy(() -> setUp.change(Map.of("attune.nots", "off"), OLIVIA))
        .hasMessage("attune.nots is no key of Attune. Nothing was changed.");
  }

  @Test
  void a_file_of_the_server_can_be_named_by_nobody_on_the_pages() {
    SetUp setUp = setUp();
    for (String name : List.of("attune.account.desk.token-file", "attune.rubric")) {
      assertThatThrownBy(() -> setUp.change(Map.of(name, "/etc/passwd"), OLIVIA))
          .hasMessageContaining("names a file of the server's machine");
    }
  }

  @Test
  void another_key_s_value_can_not_be_drawn_in() {
    SetUp setUp = setUp();
    assertThatThrownBy(
            () -> setUp.change(Map.of("attune.note.flags", "${attune.secret-key}"), OLIVIA))
        .hasMessageContaining("must not refer to other keys")
        .hasMessageNotContaining(OnPages.KEY);
  }

  @Test
  void an_account_is_added_opened_paused_and_removed_again() {
    SetUp setUp = setUp();
    Configuration configuration = configuration();
    Helpdesks helpdesks = new Helpdesks(configuration, clock);
    OpenAccounts open =
        new OpenAccounts(
            configuration,
            account -> helpdesks.open(account, name -> CallMeter.NONE, name -> Purse.ALONE));
    setUp.whenChanged(open::refresh);

    setUp.change(DESK, OLIVIA);
    Account first = open.all().get(0);
    assertThat(first.name()).isEqualTo("desk");
    setUp.change(Map.of("attune.account.desk.paused", "true"), OLIVIA);
    assertThat(open.atWork()).isEmpty();
    setUp.change(Map.of("attune.account.desk.paused", ""), OLIVIA);
    assertThat(open.atWork()).hasSize(1);
    Map<String, String> nothing = new HashMap<>();
    DESK.keySet().forEach(name -> nothing.put(name, ""));
    setUp.change(nothing, OLIVIA);
    assertThat(open.all()).isEmpty();
    setUp.change(DESK, OLIVIA);
    assertThat(open.all()).hasSize(1);
    setUp.takeBack(lastChange(setUp), OLIVIA);
    assertThat(open.all()).isEmpty();
  }

  @Test
  void an_account_that_stays_as_it_is_is_not_opened_anew() {
    setUp().change(DESK, OLIVIA);
    Configuration configuration = configuration();
    Helpdesks helpdesks = new Helpdesks(configuration, clock);
    OpenAccounts open =
        new OpenAccounts(
            configuration,
            account -> helpdesks.open(account, name -> CallMeter.NONE, name -> Purse.ALONE));
    Account before = open.all().get(0);

    assertThat(open.refresh()).isEmpty();

    assertThat(open.all().get(0)).isSameAs(before);
  }

  @Test
  void an_account_of_an_unknown_vendor_is_declined() {
    Map<String, String> desk = new HashMap<>(DESK);
    desk.put("attune.account.desk.vendor", "nobody");
    SetUp setUp = setUp();
    assertThatThrownBy(() -> setUp.change(desk, OLIVIA))
        .hasMessageContaining("attune.account.desk.vendor must be one of")
        .hasMessageNotContaining("s3cr3t");
    assertThat(setUp.sheet().accounts()).isEmpty();
  }

  @Test
  void a_secret_is_told_of_and_never_told() {
    SetUp setUp = setUp();
    setUp.change(DESK, OLIVIA);

    SetSheet.Item token =
        setUp.sheet().accounts().get(0).keys().stream()
            .filter(one -> one.name().endsWith("desk.token"))
            .findFirst()
            .orElseThrow();
    assertThat(token.given()).isTrue();
    assertThat(setUp.sheet().toString()).doesNotContain("s3cr3t").doesNotContain(OnPages.KEY);
    assertThat(configuration().account("desk").token().reveal()).isEqualTo("s3cr3t");
  }

  @Test
  void a_secret_is_declined_without_a_key_to_encrypt_it_with() {
    file.remove("attune.secret-key");
    SetUp setUp = setUp();
    assertThatThrownBy(() -> setUp.change(DESK, OLIVIA))
        .hasMessageContaining("attune.account.desk.token can't be kept without a key")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void a_change_is_audited_by_its_keys_and_not_by_its_values() {
    setUp().change(DESK, OLIVIA);
    Audit.Line line =
        ledger.<List<Audit.Line>>ask(books -> books.qa().audit().before(Long.MAX_VALUE, 1)).get(0);
    assertThat(line.who()).isEqualTo(OLIVIA);
    assertThat(line.deed()).isEqualTo("set up");
    assertThat(line.thing()).contains("attune.account.desk.token").doesNotContain("s3cr3t");
  }

  @Test
  void what_counts_at_the_next_start_says_that_it_waits() {
    SetUp setUp = setUp();
    assertThat(item(setUp, "attune.rubric-text").waits()).isFalse();
    setUp.change(Map.of("attune.rubric-text", "based-on=default\nname=acme\nversion=2"), OLIVIA);
    assertThat(item(setUp, "attune.rubric-text").waits()).isTrue();
    assertThat(configuration().rubric().toString()).contains("acme");
  }

  @Test
  void what_was_wrong_before_keeps_nobody_from_mending_something_else() {
    file.put("attune.reply.settle", "soon");
    setUp().change(Map.of("attune.notes", "off"), OLIVIA);
    assertThat(configuration().notes()).isEqualTo(NoteSwitch.OFF);
  }

  private static long lastChange(SetUp setUp) {
    SetSheet.Last last = setUp.sheet().last();
    return last == null ? 0 : last.number();
  }
}
