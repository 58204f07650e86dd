package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.attune.deploy.ConsoleCalls;
import dev.attune.deploy.ServerSession;
import dev.attune.deploy.oidc.LyingProvider;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server that nothing is configured of, set up on its pages alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpIT extends Visit {

  private static final String ADMIN = "olivia@example.com";
  private static final Pattern SIGN_IN = Pattern.compile("signin\\.html");

  @Deployment(testable = false)
  static WebArchive war() throws IOException {
    ServerSession.configure(
        "attune.secret-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        "attune.reply.settle=PT1S",
        "attune.reply.settle.chat=PT1S",
        "attune.pull.every=PT2S",
        "attune.since=2020-01-01T00:00:00Z");
    return shipped();
  }

  @AfterAll
  static void restore() throws IOException {
    ServerSession.configureSandboxes();
  }

  @Test
  @Order(1)
  void from_the_first_start_to_the_first_review() throws Exception {
    Page page = firstAdmin(browser().laptop(), ADMIN);
    assertThat(page.getByText("No helpdesk is configured yet.")).isVisible();
    look(page, "set-up-1-first-today");
    link(page, "An admin adds one.").click();
    assertThat(page.getByText("There is none yet.")).isVisible();
    look(page, "set-up-2-nothing-yet");

    page.getByLabel("name", new Page.GetByLabelOptions().setExact(true)).fill("page");
    add(page, "vendor").selectOption("freshdesk");
    add(page, "url").fill(ServerSession.standIn().sandbox().freshdeskUrl());
    add(page, "token").fill("not the key");
    add(page, "notes").selectOption("off");
    add(page, "budget").fill("1");
    button(page, "Add the account").click();
    assertThat(page.locator("#accounts .account h3")).hasText("page");
    assertThat(page.locator("#last")).containsText("attune.account.page.token");
    button(page, "Check everything").click();
    assertThat(page.getByText("Not ready yet.")).isVisible();
    assertThat(page.locator("#findings .failed").first()).isVisible();

    page.getByText("Settings of page").click();
    page.locator("#accounts [name='attune.account.page.token']").fill(key());
    button(page, "Save page").click();
    assertThat(page.locator("#done")).containsText("Saved.");
    button(page, "Check everything").click();
    assertThat(page.locator("#findings > p")).hasText("Ready.");
    assertThat(page.locator("#findings .failed")).hasCount(0);
    look(page, "set-up-3-checked");

    awaitRow(page, at() + "reviews.html?outcome=reviewed");
    page.locator("#list tbody a").first().click();
    assertThat(page.locator("#talk article.own")).isVisible();
    look(page, "set-up-4-first-review");
  }

  @Test
  @Order(2)
  void a_change_is_declined_in_words_and_a_good_one_is_taken_back() {
    Page page = setUp(browser().laptop());
    page.getByText("Settings of notes").click();
    page.getByLabel("note.minimum-gap").fill("9");
    button(page, "Save notes").click();
    assertThat(page.locator("#told")).containsText("must be from 1 to 3, not 9");
    page.getByLabel("note.minimum-gap").fill("3");
    button(page, "Save notes").click();
    assertThat(page.locator("#last")).containsText("attune.note.minimum-gap");
    button(page, "Take it back").click();
    assertThat(page.locator("#done")).hasText("Taken back.");
    page.getByText("Settings of notes").click();
    assertThat(page.getByLabel("note.minimum-gap")).hasValue("");
    page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
    look(page, "set-up-5-everything");
  }

  @Test
  @Order(3)
  void what_a_file_sets_is_shown_with_its_place_and_not_to_be_changed() {
    Page page = setUp(browser().laptop());
    page.getByText("Settings of reading").click();
    Locator settle =
        page.locator(".key").filter(new Locator.FilterOptions().setHasText("PT1S")).first();
    assertThat(settle).containsText("properties");
    assertThat(settle.locator("input")).hasCount(0);
  }

  @Test
  @Order(4)
  void a_secret_is_never_given_back() throws Exception {
    String sheet = ConsoleCalls.command(at()).json("setup").toString();
    assertThat(sheet).contains("attune.account.page.token").doesNotContain(key());
    assertThat(ConsoleCalls.command(at()).json("audit").toString())
        .contains("set up")
        .doesNotContain(key());
    Page page = setUp(browser().laptop());
    assertThat(page.locator("#accounts [name='attune.account.page.token']")).hasValue("");
    assertThat(page.content()).doesNotContain(key());
  }

  @Test
  @Order(5)
  void people_sign_in_at_a_provider_that_was_set_up_here_and_strangers_do_not() {
    try (LyingProvider provider = new LyingProvider()) {
      Page page = setUp(browser().laptop());
      page.getByText("Settings of sign-in by another").click();
      oidc(page, "issuer").fill(provider.issuer().toString());
      oidc(page, "client-id").fill(LyingProvider.CLIENT);
      oidc(page, "client-secret").fill(LyingProvider.SECRET);
      oidc(page, "label").fill("Company account");
      button(page, "Save sign-in by another").click();
      assertThat(page.locator("#last")).containsText("attune.oidc.issuer");

      Page guest = browser().laptop();
      guest.navigate(at() + "reviews.html");
      look(guest, "set-up-6-sign-in");
      link(guest, "Company account").click();
      assertThat(guest.locator("#told")).hasText("Nobody has invited you yet. Ask an admin.");
      assertThat(guest).hasURL(SIGN_IN);
      look(guest, "set-up-7-stranger");

      page.getByText("Settings of sign-in by another").click();
      oidc(page, "newcomers").selectOption("agent");
      button(page, "Save sign-in by another").click();
      assertThat(page.locator("#last")).containsText("attune.oidc.newcomers");
      provider.lies(claims -> claims.claim("email_verified", false));
      link(guest, "Company account").click();
      assertThat(guest.locator("#told")).hasText("The provider has not verified your address.");
      provider.lies(claims -> claims);
      link(guest, "Company account").click();
      assertThat(guest.locator("#frame .me")).containsText("Maya · agent");

      button(guest, "Sign out").click();
      assertThat(guest).hasURL(SIGN_IN);
      guest.navigate(at() + "reviews.html");
      assertThat(guest).hasURL(SIGN_IN);
      String provided = provider.issuer().toString();
      assertThat(browser().strangers()).isNotEmpty().allMatch(one -> one.startsWith(provided));
      browser().strangers().clear();
    }
  }

  @Test
  @Order(6)
  void an_account_is_paused_and_removed_on_a_phone() {
    Page page = setUp(browser().phone());
    button(page, "Pause page").click();
    assertThat(page.locator("#accounts .account h3")).hasText("page (paused)");
    page.getByText("Remove page…").click();
    look(page, "set-up-8-phone");
    button(page, "Remove page").click();
    assertThat(page.locator("#accounts .account")).hasCount(0);
    page.navigate(at() + "reviews.html?outcome=reviewed");
    assertThat(page.locator("#list tbody tr").first()).isVisible();
  }

  private static String key() {
    return ServerSession.standIn().sandbox().credentials().freshdeskKey();
  }

  private static Locator add(Page page, String key) {
    return page.locator("#new [name='attune.account.NAME." + key + "']");
  }

  private static Locator oidc(Page page, String key) {
    return page.locator("[name='attune.oidc." + key + "']");
  }

  private Page setUp(Page page) {
    signedIn(page, ADMIN).navigate(at() + "setup.html");
    assertThat(page.locator("#groups .card").first()).isVisible();
    return page;
  }
}
