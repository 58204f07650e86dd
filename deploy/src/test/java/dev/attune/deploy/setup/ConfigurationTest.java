package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.account.NoteSwitch;
import dev.attune.note.NotePolicy;
import dev.attune.note.Scope.Facet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

  private final Given desk =
      Given.of(
          "attune.account.desk.vendor", "zendesk",
          "attune.account.desk.url", "https://example.zendesk.com",
          "attune.account.desk.user", "bot@example.com",
          "attune.account.desk.token", "s3cr3t");

  private Configuration configuration() {
    return new Configuration(desk);
  }

  @Test
  void nothing_configured_is_the_shipped_defaults() {
    Configuration configuration = new Configuration(Given.of());
    assertThatCode(configuration::verify).doesNotThrowAnyException();
    assertThat(configuration.notePolicy()).isEqualTo(NotePolicy.STANDARD);
    assertThat(configuration.settle().chat()).isEqualTo(Duration.ofMinutes(10));
    assertThat(configuration.settle().other()).isEqualTo(Duration.ofMinutes(2));
    assertThat(configuration.accountNames()).isEmpty();
  }

  @Test
  void an_account_is_read_with_its_defaults() {
    AccountSettings account = configuration().account("desk");
    assertThat(account.vendor()).isEqualTo("zendesk");
    assertThat(account.token().reveal()).isEqualTo("s3cr3t");
    assertThat(account.budget()).isEqualTo(0.3);
    assertThat(account.since()).isNull();
    assertThat(account.webhookSecret()).isNull();
    assertThat(account.options()).containsEntry("timeout", "30");
  }

  @Test
  void one_helpdesk_under_two_names_is_refused() {
    desk.and("attune.account.other.vendor", "zendesk")
        .and("attune.account.other.url", "https://Example.zendesk.com:443/")
        .and("attune.account.other.user", "bot@example.com")
        .and("attune.account.other.token", "s3cr3t");
    assertThatThrownBy(configuration()::verify)
        .hasMessageContaining(
            "attune.account.other.url is the helpdesk of account desk too, so that its replies"
                + " would get two notes; keep one of the two");
    desk.and("attune.account.other.url", "https://example.zendesk.com:8443");
    assertThatCode(configuration()::verify).doesNotThrowAnyException();
    desk.and("attune.account.other.url", "https://example.zendesk.com")
        .and("attune.account.other.vendor", "freshdesk");
    assertThatCode(configuration()::verify).doesNotThrowAnyException();
  }

  @Test
  void an_account_may_stand_in_the_environment_alone() {
    Configuration configuration =
        new Configuration(
            Given.of(
                "ATTUNE_ACCOUNT_MY_DESK_VENDOR", "freshdesk",
                "ATTUNE_ACCOUNT_MY_DESK_URL", "https://example.freshdesk.com",
                "ATTUNE_ACCOUNT_MY_DESK_TOKEN", "key"));
    assertThatCode(configuration::verify).doesNotThrowAnyException();
    assertThat(configuration.account("my-desk").vendor()).isEqualTo("freshdesk");
  }

  @Test
  void a_misspelt_key_is_refused_naming_the_nearest() {
    desk.and("attune.note.minimum-gab", "2");
    assertThatThrownBy(configuration()::verify)
        .hasMessage(
            "Attune does not start, its configuration can't work: attune.note.minimum-gab is no key"
                + " of Attune; did you mean attune.note.minimum-gap?");
  }

  @Test
  void a_misspelt_key_of_an_account_is_refused_naming_the_nearest() {
    desk.and("attune.account.desk.bugdet", "0.5");
    assertThatThrownBy(configuration()::verify)
        .hasMessageContaining("did you mean attune.account.desk.budget?");
  }

  @Test
  void a_misspelt_variable_of_the_environment_is_refused_too() {
    desk.and("ATTUNE_NOTE", "off");
    assertThatThrownBy(configuration()::verify).hasMessageContaining("did you mean ATTUNE_NOTES?");
  }

  @Test
  void what_the_environment_says_to_the_build_is_no_misspelt_key() {
    desk.and("ATTUNE_INSTALL", "1");
    assertThatCode(configuration()::verify).doesNotThrowAnyException();
  }

  @Test
  void a_key_of_an_account_without_a_vendor_says_so() {
    desk.and("attune.account.other.url", "https://other.example");
    assertThatThrownBy(configuration()::verify)
        .hasMessageContaining(
            "attune.account.other.url belongs to an account without a vendor; set"
                + " attune.account.other.vendor");
  }

  @Test
  void keys_of_others_are_none_of_our_business() {
    desk.and("attunement.level", "9").and("PATH", "/bin");
    assertThatCode(configuration()::verify).doesNotThrowAnyException();
  }

  @Test
  void all_problems_are_told_at_once() {
    desk.and("attune.note.minimum-gap", "7")
        .and("attune.reply.settle", "two minutes")
        .and("attune.notes", "maybe")
        .without("attune.account.desk.token");
    assertThatThrownBy(configuration()::verify)
        .isInstanceOfSatisfying(
            BadConfiguration.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(
                        "attune.note.minimum-gap must be from 1 to 3, not 7",
                        "attune.reply.settle must be a duration such as PT2M, not two minutes",
                        "attune.notes must be one of [on, dry-run, off], not maybe",
                        "attune.account.desk.token is missing; set it, or"
                            + " attune.account.desk.token-file to a file with it"));
  }

  @Test
  void a_secret_may_lie_in_a_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "from-file\n");
    desk.without("attune.account.desk.token")
        .and("attune.account.desk.token-file", file.toString());
    assertThat(configuration().account("desk").token().reveal()).isEqualTo("from-file");
  }

  @Test
  void a_secrets_file_that_is_not_there_is_named() {
    desk.without("attune.account.desk.token").and("attune.account.desk.token-file", "/no/such");
    assertThatThrownBy(configuration()::verify)
        .hasMessageContaining("attune.account.desk.token-file names /no/such, which can't be read");
  }

  @Test
  void no_secret_is_ever_printed() {
    desk.and("attune.db.password", "hush");
    assertThat(configuration().account("desk").toString() + configuration().database())
        .doesNotContain("s3cr3t")
        .doesNotContain("hush");
  }

  @Test
  void the_fence_of_a_pilot_is_read() {
    desk.and("attune.account.desk.include.group", "Billing, Returns")
        .and("attune.account.desk.exclude.agent", "a7");
    assertThat(configuration().account("desk").scope().include())
        .containsEntry(Facet.GROUP, Set.of("billing", "returns"));
    assertThat(configuration().account("desk").scope().exclude())
        .containsEntry(Facet.AGENT, Set.of("a7"));
  }

  @Test
  void an_accounts_own_start_counts_before_the_common_one() {
    desk.and("attune.since", "2026-01-01T00:00:00Z");
    assertThat(configuration().account("desk").since())
        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    desk.and("attune.account.desk.since", "now");
    assertThat(configuration().account("desk").since()).isNull();
  }

  @Test
  void the_stricter_switch_counts_and_at_once() {
    Configuration configuration = configuration();
    assertThat(configuration.notes("desk")).isEqualTo(NoteSwitch.ON);
    desk.and("attune.account.desk.notes", "highlights");
    assertThat(configuration.notes("desk")).isEqualTo(NoteSwitch.HIGHLIGHTS);
    desk.and("attune.notes", "dry-run");
    assertThat(configuration.notes("desk")).isEqualTo(NoteSwitch.DRY_RUN);
    desk.and("attune.notes", "off");
    assertThat(configuration.notes("desk")).isEqualTo(NoteSwitch.OFF);
  }

  @Test
  void an_unknown_vendor_is_refused_naming_the_known_ones() {
    desk.and("attune.account.desk.vendor", "zendsk");
    assertThatThrownBy(
            () ->
                new Helpdesks(configuration(), Clock.systemUTC())
                    .open(name -> dev.attune.helpdesk.CallMeter.NONE))
        .hasMessageContaining(
            "attune.account.desk.vendor must be one of [freshdesk, rt, zendesk], not zendsk");
  }

  @Test
  void a_database_of_another_kind_is_refused() {
    desk.and("attune.db.url", "jdbc:mysql://localhost/attune");
    assertThatThrownBy(() -> AnyDataSource.of(configuration().database()))
        .hasMessageContaining("attune.db.url must begin with jdbc:h2: or jdbc:postgresql:");
  }

  @Test
  void what_h2_has_committed_outlives_a_kill() throws SQLException {
    desk.and("attune.db.url", "jdbc:h2:mem:durable");
    try (var connection = AnyDataSource.of(configuration().database()).getConnection();
        var statement = connection.createStatement();
        var setting =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'WRITE_DELAY'")) {
      assertThat(setting.next()).isTrue();
      assertThat(setting.getString(1)).isEqualTo("0");
    }
  }

  @Test
  void a_pull_far_too_often_or_never_and_a_reply_that_never_settles_are_refused() {
    for (String every : new String[] {"PT0S", "PT0.0005S", "PT25H", "P99999999D"}) {
      desk.and("attune.pull.every", every);
      assertThatThrownBy(() -> configuration().pullEvery())
          .isInstanceOf(BadConfiguration.class)
          .hasMessageContaining("attune.pull.every must be from PT1S to PT24H, not " + every);
    }
    desk.and("attune.reply.settle", "P31D");
    assertThatThrownBy(() -> configuration().settle())
        .hasMessageContaining("attune.reply.settle must be from PT0S to PT720H");
  }
}
