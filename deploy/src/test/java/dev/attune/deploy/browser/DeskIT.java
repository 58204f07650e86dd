package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.attune.deploy.ConsoleCalls.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.attune.deploy.ConsoleCalls;
import dev.attune.deploy.ServerSession;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What QA and agents do at the desk day by day, by mouse, by keyboard, on any screen. */
class DeskIT extends SandboxVisit {

  private static final List<String> PAGES =
      List.of(
          "index.html",
          "reviews.html",
          "digest.html?kind=monthly",
          "calibrations.html",
          "preview.html",
          "practice.html",
          "tokens.html",
          "people.html",
          "setup.html");
  private static final int PHONE = 390;
  private static final int LAPTOP = 1280;
  private static final int HEIGHT = 860;

  private final Tickets tickets = new Tickets(ServerSession.standIn(), "freshdesk");

  @Test
  void what_a_filter_shows_is_exported_and_opened_again() throws Exception {
    ConsoleCalls.person(at(), "quinn@example.com", "qa");
    Page page = signedIn(browser().laptop(), "quinn@example.com");
    page.navigate(at() + "reviews.html");
    page.locator("select[name=need]").selectOption("3");
    page.locator("select[name=outcome]").selectOption("reviewed");
    button(page, "Show").click();
    List<String> shown = Listed.all(page);
    assertThat(shown).isNotEmpty().allMatch(row -> row.contains(" need 3 "));

    for (String format : List.of("CSV", "XLSX", "JSONL")) {
      List<Map<String, String>> rows = Exported.rows(page, format);
      assertThat(rows.stream().map(Listed::told).toList())
          .as(format)
          .containsExactlyInAnyOrderElementsOf(shown);
    }
    page.reload();
    assertThat(page.locator("select[name=need]")).hasValue("3");
    assertThat(Listed.all(page)).isEqualTo(shown);

    Map<String, String> row = Exported.rows(page, "CSV").get(0);
    String ticket = row.get("account") + "/" + row.get("ticket");
    page.navigate(
        at() + "reviews.html?account=" + row.get("account") + "&ticket=" + row.get("ticket"));
    assertThat(Listed.all(page)).isNotEmpty().allMatch(one -> one.startsWith(ticket + " "));
    page.locator("#list tbody a").first().click();
    assertThat(page.getByText("Open it in the helpdesk"))
        .hasAttribute("href", String.valueOf(row.get("ticket_url")));
    link(page, "All of this ticket").click();
    assertThat(page.getByLabel("Ticket")).hasValue(String.valueOf(row.get("ticket")));
    assertThat(Listed.all(page)).isNotEmpty().allMatch(one -> one.startsWith(ticket + " "));
  }

  @Test
  void an_agent_disputes_qa_decides_and_the_outcome_stands_everywhere() throws Exception {
    ConsoleCalls.person(at(), "hannah@example.com", "agent");
    ConsoleCalls qa = ConsoleCalls.person(at(), "quentin@example.com", "qa");
    long notes = tickets.notes();
    Page hannah = signedIn(browser().phone(), "hannah@example.com");
    hannah.navigate(at() + "reviews.html?outcome=reviewed&gap=3&account=fresh");
    hannah.locator("#list tbody a").first().click();
    hannah.getByLabel("Why is it wrong?").fill("I had rung them before.");
    String review = hannah.url().substring(hannah.url().lastIndexOf("id=") + "id=".length());
    button(hannah, "Dispute").click();
    assertThat(hannah.locator("#part-dispute")).isFocused();

    Page page = signedIn(browser().laptop(), "quentin@example.com");
    assertThat(page.getByText("waiting for an answer")).isVisible();
    link(page, "waiting for an answer").click();
    page.locator("#list tbody a[href='review.html?id=" + review + "']").click();
    assertThat(page.getByText("I had rung them before.")).isVisible();
    page.getByLabel("Outcome").selectOption("upheld");
    page.getByLabel("What do you say to it?").fill("You are right.");
    button(page, "Answer").click();
    assertThat(page.locator("#part-dispute")).isFocused();
    assertThat(page.getByText("You are right.")).isVisible();
    look(page, "desk-1-dispute-upheld");

    page.navigate(at() + "reviews.html?dispute=upheld");
    assertThat(page.locator("#list td[data-head='People say']")).containsText("dispute upheld");
    assertThat(Exported.rows(page, "CSV")).hasSize(1).allMatch(row -> row.containsValue("upheld"));
    page.navigate(at() + "index.html");
    assertThat(page.getByText("disputes upheld")).containsText("1");
    hannah.reload();
    assertThat(hannah.getByText("You are right.")).isVisible();
    look(hannah, "desk-2-dispute-upheld-phone");
    open();
    assertThat(tickets.notes()).as("an outcome is never a second note").isEqualTo(notes);
    assertThat(reviews(qa, "dispute=open"))
        .noneMatch(one -> one.getInt("id") == Integer.parseInt(review));
  }

  @Test
  void a_note_on_the_ticket_disputes_too() throws Exception {
    ConsoleCalls.person(at(), "quirin@example.com", "qa");
    Page page = signedIn(browser().laptop(), "quirin@example.com");
    String ticket =
        tickets.add(
            Json.createObjectBuilder()
                .add("id", "by-phone")
                .add(
                    "messages",
                    Json.createArrayBuilder()
                        .add(Tickets.said("customer", "cora", "I am desperate. Where is it?"))
                        .add(Tickets.said("agent", "chidi", "As agreed, on Monday."))
                        .add(Tickets.said("note", "chidi", "#dispute We had agreed by phone."))));
    awaitRow(page, at() + "reviews.html?dispute=open&account=fresh&ticket=" + ticket);
    page.locator("#list tbody a").first().click();
    assertThat(page.getByText("We had agreed by phone.").first()).isVisible();
    assertThat(page.locator("#part-dispute")).isVisible();
  }

  @Test
  void an_agent_who_guesses_addresses_finds_nothing_of_others() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "quade@example.com", "qa");
    ConsoleCalls maya = ConsoleCalls.person(at(), "maya@example.com", "agent");
    JsonObject other =
        reviews(qa, "outcome=reviewed&need=3").stream()
            .filter(one -> !one.getString("agentName", "").contains("Maya"))
            .findFirst()
            .orElseThrow();
    String review = "reviews/" + other.getInt("id");
    for (String path : List.of("", "/conversation")) {
      expect(200, qa.get(review + path));
      expect(404, maya.get(review + path));
    }
    for (String path : List.of("/highlight", "/practice")) {
      assertThat(maya.get(review + path).statusCode()).as(path).isIn(403, 404);
    }
    for (String path :
        List.of(
            "people",
            "people/agents",
            "audit",
            "setup",
            "status",
            "digest",
            "calibrations",
            "calibrations/raters",
            "preview/rubric",
            "today/outcomes",
            "highlights/candidates")) {
      expect(403, maya.get(path));
    }
    String agent = "agent=" + other.getString("agent");
    assertThat(maya.json("today?" + agent)).isEqualTo(maya.json("today"));

    Page page = signedIn(browser().laptop(), "maya@example.com");
    page.navigate(at() + "review.html?id=" + other.getInt("id"));
    assertThat(page.locator("#told")).hasText("There is no such review.");
    assertThat(page.locator("#judged")).isEmpty();
    look(page, "desk-3-not-yours");
    page.navigate(at() + "reviews.html?" + agent);
    assertThat(page.locator("#state")).containsText("Nothing fits.");
    assertThat(link(page, "CSV")).hasAttribute("href", Pattern.compile(agent));
    for (String format : List.of("CSV", "XLSX", "JSONL")) {
      assertThat(Exported.rows(page, format)).as(format).isEmpty();
    }
    for (String closed :
        List.of("people", "setup", "digest", "calibrations", "calibrate", "preview")) {
      page.navigate(at() + closed + ".html" + (closed.equals("calibrate") ? "?id=1" : ""));
      assertThat(page.locator("#told")).not().isEmpty();
      assertThat(page.locator("main").getByText(other.getString("agentName"))).hasCount(0);
    }
  }

  @Test
  void a_verdict_is_given_by_keyboard_alone() throws Exception {
    ConsoleCalls.person(at(), "quy@example.com", "qa");
    Page page = signedIn(browser().laptop(), "quy@example.com");
    page.navigate(at() + "reviews.html?gap=2&outcome=reviewed");
    assertThat(page.locator("#list tbody tr").first()).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to content")).isFocused();
    page.keyboard().press("Enter");
    tabTo(page, page.locator("#list tbody a").first());
    page.keyboard().press("Enter");
    assertThat(page.locator("#talk article.own").first()).isVisible();
    Locator mark = page.locator("select[name=action]");
    String machine = mark.inputValue();
    tabTo(page, mark);
    page.keyboard().press(machine.equals("2") ? "0" : "2");
    page.keyboard().press("Tab");
    page.keyboard().type("She said when, and who.");
    tabTo(page, button(page, "Give verdict"));
    page.keyboard().press("Enter");
    assertThat(page.locator("#part-verdict")).isFocused();
    assertThat(page.getByText("overruled by quy@example.com")).isVisible();
  }

  @Test
  void every_page_is_whole_and_open_to_everybody_on_laptop_and_phone() throws Exception {
    ConsoleCalls.person(at(), "ada@example.com", "admin");
    Page page = signedIn(browser().laptop(), "ada@example.com");
    for (String one : PAGES) {
      String name = "desk-" + one.replaceAll("\\.html.*", "");
      page.navigate(at() + one);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(page.locator("#told")).isEmpty();
      look(page, name);
      page.setViewportSize(PHONE, HEIGHT);
      look(page, name + "-phone");
      page.setViewportSize(LAPTOP, HEIGHT);
    }
  }

  private static List<JsonObject> reviews(ConsoleCalls calls, String filter) throws Exception {
    return calls
        .json("reviews/page?" + filter)
        .asJsonObject()
        .getJsonArray("reviews")
        .getValuesAs(JsonObject.class);
  }

  private static void tabTo(Page page, Locator wanted) {
    for (int i = 0; i < 100; i++) {
      page.keyboard().press("Tab");
      if ((boolean) wanted.evaluate("one => one === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("no way there by Tab: " + wanted);
  }
}
