package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.attune.deploy.ConsoleCalls;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visit to the pages of a server as it is shipped; a test says what server that is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class Visit {

  private static final int PATIENCE_SECONDS = 240;

  @ArquillianResource
  @SuppressWarnings("NullAway.Init") // by Arquillian
  private URL base;

  private @Nullable Browser browser;

  static WebArchive shipped() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("attune.war")));
  }

  /** Waits until everything that the server knows of is reviewed. */
  @BeforeEach
  void open() throws Exception {
    ConsoleCalls command = ConsoleCalls.command(at());
    // for some seconds after it was deployed the container answers 500 for whatever is asked
    for (int i = 0; i < PATIENCE_SECONDS && command.get("status").statusCode() != 200; i++) {
      Thread.sleep(1000);
    }
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
    button(page, "Sign in").click();
    assertThat(page.locator("#frame nav")).isVisible();
    return page;
  }

  /** The link that the server prints, asked for again, with the address this test is given. */
  final String firstLink() throws Exception {
    String answer =
        ConsoleCalls.expect(200, ConsoleCalls.command(at()).post("invitations/first", "{}")).body();
    return at()
        + "invitation.html"
        + answer.substring(answer.indexOf('#'), answer.lastIndexOf('"'));
  }

  /** Becomes the first admin by that link. */
  final Page firstAdmin(Page page, String mail) throws Exception {
    page.navigate(firstLink());
    page.getByLabel("Address").fill(mail);
    page.getByLabel("Your name").fill("Olivia");
    page.getByLabel("Password, at least 12 characters").fill(ConsoleCalls.PASSWORD);
    button(page, "Come in").click();
    return page;
  }

  /** Opens a list of reviews until something is on it. */
  static void awaitRow(Page page, String list) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS; i++) {
      page.navigate(list);
      page.locator("#state:not(:empty)").waitFor();
      if (page.locator("#list tbody tr").count() > 0) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new AssertionError("nothing came to " + list);
  }

  /** A page as it should be for everybody: nothing is torn, nobody is shut out; with a picture. */
  static void look(Page page, String name) {
    Browser.picture(page, name);
    assertThat(Browser.faults(page)).as(name).isEmpty();
    assertThat(Browser.gibberish(page)).as(name).isEmpty();
    assertThat(Browser.overhang(page)).as(name + " is wider than its window").isZero();
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  final URI at() {
    String address = base.toString();
    return URI.create(address.endsWith("/") ? address : address + "/");
  }
}
