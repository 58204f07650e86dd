package dev.attune.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.bench.StandIn;
import dev.attune.deploy.setup.Configuration;
import dev.attune.deploy.setup.Given;
import dev.attune.helpdesk.Diagnosis.Step;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts and the test note, against both sandboxes. */
class CheckTest {

  private final StandIn standIn = new StandIn(new MovableClock());

  CheckTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    standIn.close();
  }

  private Given zendesk() {
    var credentials = standIn.sandbox().credentials();
    return Given.of(
        "attune.account.zen.vendor", "zendesk",
        "attune.account.zen.url", standIn.sandbox().zendeskUrl(),
        "attune.account.zen.user", credentials.zendeskEmail(),
        "attune.account.zen.token", credentials.zendeskToken(),
        "attune.account.zen.allow-http", "true");
  }

  private Given freshdesk() {
    return Given.of(
        "attune.account.fresh.vendor", "freshdesk",
        "attune.account.fresh.url", standIn.sandbox().freshdeskUrl(),
        "attune.account.fresh.token", standIn.sandbox().credentials().freshdeskKey(),
        "attune.account.fresh.webhook-secret", "a long random text",
        "attune.account.fresh.allow-http", "true");
  }

  private Check check(Given given) {
    return new Check(
        new Configuration(given), standIn.sandbox().clock(), new HttpPort("127.0.0.1", 0, true));
  }

  /** What is found about the account, ids and addresses of this run left out. */
  private String found(Given given) {
    List<Finding> findings = check(given).all();
    return lines(findings.get(findings.size() - 1));
  }

  private static String lines(Finding finding) {
    StringBuilder lines = new StringBuilder(finding.subject()).append('\n');
    for (Step step : finding.diagnosis().steps()) {
      lines.append(step.name()).append(' ').append(step.result()).append(": ");
      lines.append(step.finding()).append('\n');
      if (!step.whatToDo().isEmpty()) {
        lines.append("  → ").append(step.whatToDo()).append('\n');
      }
    }
    return lines
        .toString()
        .replaceAll("http://127\\.0\\.0\\.1:\\d+", "URL")
        .replaceAll("\\d{7,}", "N");
  }

  @Test
  void a_zendesk_that_is_ready_walks_the_guide() {
    assertThat(found(zendesk()))
        .isEqualTo(
            """
            zen
            settings OK: set by given: vendor, url, user, token, allow-http
            address OK: URL answers
            credentials OK: signed in as user N with role admin
            rights OK: user N may read the incremental exports
            clock OK: this machine's clock and Zendesk's agree
            limits OK: Zendesk grants this account 700 calls a minute
            triggers NOT_PROVEN: whether triggers spare the bot user can't be seen from here
              → Add the condition Current user is not the bot user to every trigger that mails, reopens or tags on any update (step 3 of the guide).
            webhook NOT_PROVEN: no webhook secret is set, so replies are found by the feed, a minute later
              → Set attune.account.zen.webhook-secret-file if notes shall come within seconds (step 4 of the guide).
            private note NOT_PROVEN: not proven: no note was written
              → prove it on a ticket of your own: ./attune check --ticket zen/ID --write-test-note
            """);
  }

  @Test
  void a_freshdesk_that_is_ready_walks_the_guide() {
    assertThat(found(freshdesk()))
        .isEqualTo(
            """
            fresh
            settings OK: set by given: vendor, url, token, webhook-secret, allow-http
            address OK: URL answers
            credentials OK: signed in as agent N
            rights OK: agent N may read all tickets and the agents
            clock OK: this machine's clock and Freshdesk's agree
            limits OK: Freshdesk grants this account 400 credits
            automations NOT_PROVEN: whether automations spare the bot agent can't be seen from here
              → Exclude the bot agent in every rule that acts on note is added (step 3 of the guide).
            webhook OK: calls at /webhooks/fresh are believed with the secret
            private note NOT_PROVEN: not proven: no note was written
              → prove it on a ticket of your own: ./attune check --ticket fresh/ID --write-test-note
            """);
  }

  @Test
  void a_wrong_token_is_named_with_what_to_do_and_never_shown() {
    String found = found(zendesk().and("attune.account.zen.token", "guessed-it"));
    assertThat(found)
        .contains(
            "credentials FAILED: Zendesk takes us for an anonymous visitor\n"
                + "  → Check attune.account.zen.user and .token: the user is an e-mail address, and"
                + " API token access must be on in Zendesk's Admin Center under Apps and"
                + " integrations, Zendesk API.\n")
        .doesNotContain("guessed-it");
  }

  @Test
  void a_bot_user_who_is_no_admin_is_told_so() {
    assertThat(found(zendesk().and("attune.account.zen.user", "maya@example.com")))
        .contains(
            "rights FAILED: user N may not read the incremental exports\n"
                + "  → Zendesk grants them to admins alone: give the bot user the role of an"
                + " admin.\n");
  }

  @Test
  void an_address_where_nobody_listens_is_named() {
    assertThat(found(freshdesk().and("attune.account.fresh.url", "http://127.0.0.1:9")))
        .contains(
            "  → Check attune.account.fresh.url: it is https://YOURS.freshdesk.com, not a name of"
                + " your own.\n");
  }

  @Test
  void one_helpdesk_under_two_names_is_told() {
    Given twice =
        freshdesk()
            .and("attune.account.second.vendor", "freshdesk")
            .and("attune.account.second.url", standIn.sandbox().freshdeskUrl())
            .and("attune.account.second.token", "another")
            .and("attune.account.second.allow-http", "true");
    assertThat(lines(check(twice).all().get(0)))
        .contains(
            "configuration FAILED: attune.account.second.url is the helpdesk of account fresh too");
  }

  @Test
  void no_account_at_all_says_what_to_set() {
    assertThat(found(Given.of()))
        .isEqualTo(
            """
            accounts
            accounts FAILED: no helpdesk is configured
              → add one on the set-up page, or set attune.account.NAME.vendor, .url, .user and .token-file; README.md names every key
            """);
  }

  @Test
  void a_test_note_on_zendesk_is_internal_labelled_and_the_only_one() {
    assertThat(lines(check(zendesk()).testNote("1")))
        .matches("zen\nprivate note OK: note N stands on zen/1 and is internal\n");
    assertThat(notes("zendesk"))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.getBoolean("public")).isFalse();
              assertThat(note.getString("text"))
                  .startsWith(
                      "Test note by Attune: it shows that notes from here are internal. It may be"
                          + " deleted.");
            });
    assertThat(standIn.array("/zendesk/public-by-api")).isEmpty();
  }

  @Test
  void a_test_note_on_freshdesk_is_internal() {
    assertThat(lines(check(freshdesk()).testNote("fresh/1")))
        .matches("fresh\nprivate note OK: note N stands on fresh/1 and is internal\n");
    assertThat(notes("freshdesk")).hasSize(1);
    assertThat(standIn.array("/freshdesk/public-by-api")).isEmpty();
  }

  @Test
  void a_test_note_on_a_closed_ticket_is_refused_and_says_why() {
    standIn.call("PATCH", "/zendesk/tickets/1", "{\"status\":\"closed\"}");
    assertThat(lines(check(zendesk()).testNote("1")))
        .contains("private note FAILED: ")
        .contains("the ticket is closed (422) and Zendesk lets nobody change it any more.")
        .contains("  → see the steps of ./attune check\n");
    assertThat(notes("zendesk")).isEmpty();
  }

  @Test
  void a_ticket_that_is_not_there_takes_no_test_note() {
    assertThat(lines(check(freshdesk()).testNote("99999"))).contains("private note FAILED: ");
  }

  @Test
  void a_ticket_of_an_unknown_account_is_asked_for_again() {
    assertThat(lines(check(zendesk()).testNote("other/1")))
        .isEqualTo(
            """
            accounts
            private note FAILED: other/1 names no account
              → write it ACCOUNT/ID, of [zen]
            """);
  }

  private List<JsonObject> notes(String vendor) {
    return standIn.array("/" + vendor + "/notes").getValuesAs(JsonObject.class);
  }
}
