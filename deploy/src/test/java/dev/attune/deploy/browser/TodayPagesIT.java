package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.attune.deploy.ConsoleCalls;
import java.io.File;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first page and the digest, as a lead walks them in Chromium. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TodayPagesIT {

  @ArquillianResource
  @SuppressWarnings("NullAway.Init") // by Arquillian
  private URL base;

  @SuppressWarnings("NullAway.Init") // before each test
  private Browser browser;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("attune.war")));
  }

  @BeforeEach
  void open() throws Exception {
    ConsoleCalls command = ConsoleCalls.command(at());
    for (int i = 0; i < 240 && !command.json("status").asJsonObject().getBoolean("quiet"); i++) {
      Thread.sleep(1000);
    }
    browser = new Browser(at());
  }

  @AfterEach
  void nothing_was_complained_of_and_nobody_else_was_asked() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.strangers()).isEmpty();
    browser.close();
  }

  @Test
  void a_lead_sees_what_went_well_first_shares_it_and_prints_the_digest() throws Exception {
    ConsoleCalls.person(at(), "lena@example.com", "lead");
    Page page = browser.laptop();
    page.navigate(at() + "index.html");
    page.getByLabel("Address").fill("lena@example.com");
    page.getByLabel("Password").fill(ConsoleCalls.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.getByText("fetched = ").first()).isVisible();
    assertThat(page.locator("#today .strips li").first()).isVisible();
    Browser.picture(page, "today-lead");
    assertThat(Browser.faults(page)).isEmpty();

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).first().click();
    assertThat(page.locator("textarea")).isVisible();
    String words = page.locator("textarea").inputValue();
    assertThat(Browser.faults(page)).isEmpty();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Share it")).click();
    assertThat(page.locator(".shared blockquote")).containsText(words.substring(0, 5));
    assertThat(page.locator("#today h2").first()).hasText("Best replies of the week");
    Browser.picture(page, "today-shared");

    page.locator("#today .strips a").first().click();
    assertThat(page.getByText("Show everything")).isVisible();

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Digest").setExact(true))
        .click();
    assertThat(page.getByText("messages of agents and bots").first()).isVisible();
    page.locator("#choice select").selectOption("weekly");
    assertThat(page.locator("#state")).hasText("Kept.");
    Browser.picture(page, "digest");
    assertThat(Browser.faults(page)).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#frame")).isHidden();
    assertThat(page.locator("#choice")).isHidden();
    Browser.picture(page, "digest-on-paper");
  }

  private URI at() {
    String address = base.toString();
    return URI.create(address.endsWith("/") ? address : address + "/");
  }
}
