package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.attune.deploy.ConsoleCalls.expect;
import static dev.attune.deploy.browser.HostileDesk.TEXTS;

import com.microsoft.playwright.Page;
import dev.attune.deploy.ConsoleCalls;
import dev.attune.deploy.ServerSession;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever is set, tried or typed into an address: it is shown as text, and declined as text. */
class HostileSettingsIT extends Visit {

  private static final List<String> SHORT = List.of("markup", "script", "bidi", "formula");

  @Deployment(testable = false)
  static WebArchive war() throws IOException {
    ServerSession.configure(
        "attune.oidc.issuer=http://127.0.0.1:9",
        "attune.oidc.client-id=" + HostileDesk.text("markup"),
        "attune.oidc.client-secret=not told");
    return shipped();
  }

  @AfterAll
  static void restore() throws IOException {
    ServerSession.configureSandboxes();
  }

  @Test
  void what_is_typed_into_addresses_comes_back_as_text() {
    HostileLook look = new HostileLook(browser().laptop(), at());
    for (String kind : SHORT) {
      String text = URLEncoder.encode(HostileDesk.text(kind), StandardCharsets.UTF_8);
      look.page().navigate(at() + "signin.html?provider=" + text + "&back=" + text);
      look.now("signin", Set.of());
      look.page().navigate(at() + "invitation.html#" + text);
      look.now("invitation", Set.of());
    }
  }

  @Test
  void the_provider_s_button_says_whatever_it_is_called() throws Exception {
    HostileLook look = new HostileLook(browser().laptop(), at());
    for (String kind : TEXTS.keySet()) {
      String label = HostileDesk.cut(HostileDesk.text(kind), 1000);
      expect(200, set("attune.oidc.label", label));
      look.page().navigate(at() + "signin.html");
      assertThat(look.page().locator("#provider a")).hasText(label);
      look.now("signin-" + kind, Set.of(kind));
    }
  }

  @Test
  void what_is_set_is_shown_as_text_and_what_is_wrong_is_declined_as_text() throws Exception {
    ConsoleCalls.person(at(), "olivia@example.com", "admin");
    HostileLook look = new HostileLook(signedIn(browser().laptop(), "olivia@example.com"), at());
    Page page = look.page();
    for (String kind : SHORT) {
      String text = HostileDesk.text(kind);
      expect(200, set("attune.oidc.role-claim", text));
      look.at("setup.html", Set.of("markup"));
      page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
      assertThat(page.locator("[name='attune.oidc.role-claim']")).hasValue(text);
      page.locator("#new-name").evaluate("field => field.removeAttribute('pattern')");
      page.locator("#new-name").fill(text);
      page.locator("#new [name='attune.account.NAME.vendor']").selectOption("freshdesk");
      button(page, "Add the account").click();
      assertThat(page.locator("#told")).containsText(straight(text));
      assertThat(page.locator("#told")).containsText("Nothing was changed.");
      look.now("setup-" + kind, Set.of());
      page.locator("[name='attune.note.minimum-confidence']").fill(text);
      button(page, "Save notes").click();
      assertThat(page.locator("#told")).containsText("attune.note.minimum-confidence must be");
      assertThat(page.locator("#told")).containsText(straight(text));
      look.now("setup-" + kind, Set.of());
    }
  }

  @Test
  void a_rubric_is_tried_and_declined_as_text() throws Exception {
    ConsoleCalls.person(at(), "quinn@example.com", "qa");
    HostileLook look = new HostileLook(signedIn(browser().laptop(), "quinn@example.com"), at());
    Page page = look.page();
    for (String kind : SHORT) {
      String text = HostileDesk.text(kind);
      look.at("preview.html", Set.of());
      for (String line :
          List.of(
              "name = " + text,
              "flag.canned = " + text,
              text + " = 1",
              "called.canned = " + text,
              "phrases.formula = so sorry | " + text)) {
        page.locator("textarea[name=text]")
            .fill("based-on = default\nname = ours\nversion = 1\n" + line + "\n");
        button(page, "Preview on stored marks").click();
        assertThat(page.locator("#refused:not(:empty), #moves:not(:empty)").first()).isVisible();
        look.now("preview-" + kind, Set.of());
      }
    }
  }

  /** What a page says of it in a sentence of ours. */
  private static String straight(String text) {
    return text.replaceAll("[\u202A-\u202E\u2066-\u2069]", "");
  }

  private java.net.http.HttpResponse<String> set(String key, String value) throws Exception {
    return ConsoleCalls.command(at())
        .put(
            "setup",
            Json.createObjectBuilder()
                .add("set", Json.createObjectBuilder().add(key, value))
                .build()
                .toString());
  }
}
