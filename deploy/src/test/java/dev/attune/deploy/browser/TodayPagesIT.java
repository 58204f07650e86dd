package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.attune.deploy.ConsoleCalls;
import org.junit.jupiter.api.Test;

/** The first page and the digest, as a lead walks them in Chromium. */
class TodayPagesIT extends SandboxVisit {

  @Test
  void a_lead_sees_what_went_well_first_shares_it_and_prints_the_digest() throws Exception {
    ConsoleCalls.person(at(), "lena@example.com", "lead");
    Page page = browser().laptop();
    page.navigate(at() + "index.html");
    page.getByLabel("Address").fill("lena@example.com");
    page.getByLabel("Password").fill(ConsoleCalls.PASSWORD);
    button(page, "Sign in").click();
    assertThat(page.getByText("fetched = ").first()).isVisible();
    assertThat(page.locator("#today .strips li").first()).isVisible();
    look(page, "today-lead");

    button(page, "Read it").first().click();
    assertThat(page.locator("textarea")).isVisible();
    String words = page.locator("textarea").inputValue();
    assertThat(Browser.faults(page)).isEmpty();
    button(page, "Share it").click();
    assertThat(page.locator(".shared blockquote")).containsText(words.substring(0, 5));
    assertThat(page.locator("#today h2").first()).hasText("Best replies of the week");
    Browser.picture(page, "today-shared");

    page.locator("#today .strips a").first().click();
    assertThat(page.getByText("Show everything")).isVisible();

    link(page, "Digest").click();
    assertThat(page.getByText("messages of agents and bots").first()).isVisible();
    page.locator("#choice select").selectOption("weekly");
    assertThat(page.locator("#state")).hasText("Kept.");
    look(page, "digest");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#frame")).isHidden();
    assertThat(page.locator("#choice")).isHidden();
    Browser.picture(page, "digest-on-paper");
  }
}
