package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.attune.deploy.browser.HostileDesk.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.attune.deploy.ConsoleCalls;
import dev.attune.deploy.ServerSession;
import dev.attune.deploy.bench.StandIn;
import dev.attune.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whatever people write, in whatever field: each page shows it as text and stays in shape. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileIT extends Visit {

  private static final Set<String> ALL = TEXTS.keySet();

  /** A figure, or what no spreadsheet takes for more than text. */
  private static final String HARMLESS = "(?s)(-?\\d+(\\.\\d+)?|[^=+\\-@\\t\\r\\n].*|)";

  private static @Nullable StandIn desk;

  @Deployment(testable = false)
  static WebArchive war() throws IOException {
    StandIn standIn = new StandIn(SandboxOptions.defaults(Clock.systemUTC()).withoutSeed());
    desk = standIn;
    HostileDesk.fill(new Tickets(standIn, "freshdesk"));
    ServerSession.configure(
        "attune.reply.settle=PT1S",
        "attune.pull.every=PT2S",
        "attune.since=2020-01-01T00:00:00Z",
        "attune.oidc.issuer=http://127.0.0.1:9",
        "attune.oidc.client-id=" + HostileDesk.text("markup"),
        "attune.oidc.client-secret=not told",
        "attune.account.fresh.vendor=freshdesk",
        "attune.account.fresh.url=" + standIn.sandbox().freshdeskUrl(),
        "attune.account.fresh.token=" + standIn.sandbox().credentials().freshdeskKey(),
        "attune.account.fresh.budget=1");
    return shipped();
  }

  @AfterAll
  static void restore() throws IOException {
    ServerSession.configureSandboxes();
    Objects.requireNonNull(desk).close();
  }

  @Test
  @Order(1)
  void every_page_shows_it_as_text_and_every_file_too() throws Exception {
    HostileDesk people = new HostileDesk(at());
    people.speak();
    HostileLook look =
        new HostileLook(signedIn(browser().laptop(), HostileDesk.mail("bidi")), at());

    look.at("index.html", ALL);
    look.within("#part-policy-walls-by-tag-and-group", ALL);
    look.within("#part-by-brand", ALL);
    look.within("#part-who-carries-much", Set.of("markup", "script", "bidi", "formula"));
    look.at("reviews.html", ALL);
    look.at("people.html", ALL);
    look.at("calibrations.html", ALL);
    look.at("tokens.html", Set.of("bidi"));
    for (Map.Entry<String, Integer> review : people.reviews().entrySet()) {
      look.at("review.html?id=" + review.getValue(), Set.of(review.getKey()));
      look.within("#part-verdict", Set.of(review.getKey()));
      look.within("#part-dispute", Set.of(review.getKey()));
    }
    look.at("calibrate.html?id=1", Set.of());
    ConsoleCalls.expect(204, people.one("bidi").post("calibrations/1/close", "{}"));
    look.at("calibrate.html?id=1", Set.of());
    for (String kind : List.of("markup", "bidi")) {
      String text = URLEncoder.encode(HostileDesk.text(kind), StandardCharsets.UTF_8);
      look.at("index.html?group=" + text + "&channel=" + text, Set.of(kind));
      look.at("reviews.html?tag=" + text + "&group=" + text, Set.of(kind));
      look.at("review.html?id=" + text, Set.of());
      look.at("calibrate.html?id=" + text, Set.of());
    }
    exports(look.page());
  }

  @Test
  @Order(2)
  void a_digest_shows_it_as_text() throws Exception {
    HostileLook look =
        new HostileLook(signedIn(browser().laptop(), HostileDesk.mail("bidi")), at());
    String told = HostileDigest.json();
    look.page()
        .route(
            url -> url.contains("/api/v1/digest?"),
            route ->
                route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(told)));
    look.at("digest.html", ALL);
    look.within("#part-best-replies", ALL);
    look.within("#part-by-team", ALL);
    look.within("#part-policy-walls-by-tag-and-group", ALL);
    look.within("#part-several-severe-conversations-in-a-row", ALL);
  }

  @Test
  @Order(3)
  void who_practises_sees_it_as_text() throws Exception {
    HostileLook look =
        new HostileLook(signedIn(browser().laptop(), HostileDesk.mail("bidi")), at());
    look.at("practice.html", Set.of());
    Page page = look.page();
    List<String> own = new ArrayList<>();
    page.locator("select[name=ticket] option[value^=own-]")
        .all()
        .forEach(option -> own.add(option.getAttribute("value")));
    assertThat(own).hasSizeGreaterThan(2);
    for (String id : own) {
      page.locator("select[name=ticket]").selectOption(id);
      button(page, "Take it").click();
      assertThat(page.locator("#ticket article").first()).isVisible();
      page.getByLabel("What do you write to them?")
          .fill("I am so sorry. " + HostileDesk.cut(HostileDesk.text("markup"), 900));
      button(page, "Review it").click();
      assertThat(page.locator("#review .words").first()).isVisible();
      look.now("practice", Set.of("markup"));
      page.reload();
    }
  }

  private void exports(Page page) throws Exception {
    page.navigate(at() + "reviews.html?outcome=reviewed");
    int replies = Listed.all(page).size();
    assertThat(replies).isGreaterThan(TEXTS.size() * HostileDesk.TICKETS_EACH);
    for (String format : List.of("CSV", "XLSX")) {
      List<Map<String, String>> rows = Exported.rows(page, format);
      assertThat(rows).as(format).hasSize(replies);
      for (Map<String, String> row : rows) {
        assertThat(row.values()).as(format).allMatch(cell -> cell.matches(HARMLESS));
      }
      for (String column : List.of("group", "brand", "tags")) {
        List<String> cells = rows.stream().map(row -> String.valueOf(row.get(column))).toList();
        assertThat(cells)
            .as(format + " " + column)
            .contains(HostileDesk.text("markup"), "'" + HostileDesk.text("formula"))
            .filteredOn(cell -> cell.contains("cmd|") || cell.contains("HYPERLINK"))
            .hasSize(5)
            .allMatch(cell -> cell.startsWith("'"));
      }
    }
    assertThat(Exported.rows(page, "JSONL")).hasSize(replies);
  }
}
