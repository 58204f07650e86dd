package dev.attune.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.bench.StandIn;
import dev.attune.deploy.setup.Configuration;
import dev.attune.deploy.setup.OnPages;
import dev.attune.helpdesk.Diagnosis.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set on the pages, checked from outside of the server. */
class PagesCheckTest {

  @TempDir private Path home = Path.of(".");
  private final StandIn standIn = new StandIn(new MovableClock());
  private OnPages pages = OnPages.NONE;

  PagesCheckTest() throws IOException {}

  @BeforeEach
  void begin() {
    pages = OnPages.in(home);
  }

  @AfterEach
  void close() throws IOException {
    pages.forget();
    standIn.close();
  }

  private void setDesk() {
    pages.set(
        Map.of(
            "attune.account.desk.vendor",
            "freshdesk",
            "attune.account.desk.url",
            standIn.sandbox().freshdeskUrl().toString(),
            "attune.account.desk.token",
            standIn.sandbox().credentials().freshdeskKey(),
            "attune.account.desk.allow-http",
            "true"));
    pages.forget();
  }

  private Check check(boolean withKey) {
    return new Check(
        Configuration.layered(pages.config(withKey)),
        standIn.sandbox().clock(),
        new HttpPort("127.0.0.1", 0, false));
  }

  private List<String> found(boolean withKey) {
    return check(withKey).all().stream()
        .flatMap(
            finding ->
                finding.diagnosis().steps().stream()
                    .map(step -> finding.subject() + ": " + line(step)))
        .toList();
  }

  private static String line(Step step) {
    return step.name() + " " + step.result() + " " + step.finding();
  }

  @Test
  void an_account_that_was_set_on_the_pages_is_checked() {
    setDesk();
    assertThat(found(true))
        .contains("server: set-up page OK 4 keys are set there")
        .contains("desk: settings OK set by set-up page: vendor, url, token, allow-http")
        .anyMatch(line -> line.startsWith("desk: credentials OK signed in as agent "));
  }

  @Test
  void it_takes_a_test_note() {
    setDesk();
    assertThat(check(true).testNote("desk/1").diagnosis().ready()).isTrue();
  }

  @Test
  void where_a_value_comes_from_is_told_and_no_secret_is() {
    setDesk();
    assertThat(String.join("\n", found(true)))
        .contains("server: settings OK set by attune.properties: attune.db.url, attune.secret-key")
        .doesNotContain(standIn.sandbox().credentials().freshdeskKey())
        .doesNotContain(OnPages.KEY);
  }

  @Test
  void without_the_key_of_its_secrets_the_check_says_what_it_can_not_see() {
    setDesk();
    assertThat(found(false))
        .contains(
            "server: set-up page FAILED its secrets are encrypted with a key that isn't given, so"
                + " what is set there isn't checked");
  }

  @Test
  void a_ledger_that_no_server_has_seen_yet_has_nothing_set() {
    assertThat(found(true)).contains("server: set-up page OK 0 keys are set there");
  }

  @Test
  void an_account_that_the_ledger_knows_as_another_helpdesk_is_told_before_the_server_refuses_it() {
    setDesk();
    pages.begun("desk", "freshdesk", "acme.freshdesk.com");
    assertThat(found(true))
        .anyMatch(
            line ->
                line.matches(
                    "desk: helpdesk FAILED what is known by this account's name is of"
                        + " acme\\.freshdesk\\.com, but attune\\.account\\.desk\\.url says"
                        + " 127\\.0\\.0\\.1:\\d+.*: another helpdesk's tickets have the same"
                        + " numbers"));
  }

  @Test
  void the_helpdesk_that_the_ledger_knows_is_no_other() {
    setDesk();
    pages.begun(
        "desk", "freshdesk", standIn.sandbox().freshdeskUrl().toString().replace("http://", ""));
    assertThat(found(true)).noneMatch(line -> line.startsWith("desk: helpdesk"));
  }
}
