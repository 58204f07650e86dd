package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.attune.deploy.ConsoleCalls;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visit to the pages of the server as it is shipped, once everything was reviewed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class Visit {

  private static final int PATIENCE_SECONDS = 240;

  @ArquillianResource
  @SuppressWarnings("NullAway.Init") // by Arquillian
  private URL base;

  private @Nullable Browser browser;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("attune.war")));
  }

  @BeforeEach
  void open() throws Exception {
    ConsoleCalls command = ConsoleCalls.command(at());
    for (int i = 0;
        i < PATIENCE_SECONDS && !command.json("status").asJsonObject().getBoolean("quiet");
        i++) {
      Thread.sleep(1000);
    }
    browser = new Browser(at());
  }

  @AfterEach
  void nothing_was_complained_of_and_nobody_else_was_asked() {
    Browser browser = browser();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.strangers()).isEmpty();
    browser.close();
  }

  final Browser browser() {
    return Objects.requireNonNull(browser);
  }

  final Page signedIn(Page page, String mail) {
    page.navigate(at() + "index.html");
    page.getByLabel("Address").fill(mail);
    page.getByLabel("Password").fill(ConsoleCalls.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator("#frame nav")).isVisible();
    return page;
  }

  final URI at() {
    String address = base.toString();
    return URI.create(address.endsWith("/") ? address : address + "/");
  }
}
