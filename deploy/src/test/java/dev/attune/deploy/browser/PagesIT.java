package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.attune.deploy.ConsoleCalls;
import dev.attune.deploy.ServerSession;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The ways people take, in Chromium. The first one makes the first admin, so it goes first. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesIT extends SandboxVisit {

  private static final String ADMIN = "olivia@example.com";
  private static final String TICKET = "3";
  private static final Pattern REVIEW = Pattern.compile("review\\.html\\?id=\\d+");

  @Test
  @Order(1)
  void from_the_printed_link_to_the_first_review() throws Exception {
    Page page = browser().laptop();
    page.navigate(firstLink());
    assertThat(page.getByText("You are the first")).isVisible();
    look(page, "1-welcome");
    page.getByLabel("Address").fill(ADMIN);
    page.getByLabel("Your name").fill("Olivia");
    page.getByLabel("Password, at least 12 characters").fill(ConsoleCalls.PASSWORD);
    button(page, "Come in").click();
    assertThat(page.locator("#today figure").first()).isVisible();
    assertThat(page.locator("#accounts article").first()).isVisible();
    look(page, "2-today");

    link(page, "Reviews").click();
    page.locator("select[name=sort]").selectOption("widest-gap");
    button(page, "Show").click();
    assertThat(page.locator("#list tbody tr").first()).isVisible();
    look(page, "3-reviews");
    page.locator("#list tbody a").first().click();
    assertThat(page).hasURL(REVIEW);
    assertThat(page.locator("#talk article.own")).isVisible();
    look(page, "4-review");
  }

  @Test
  @Order(2)
  void a_bad_review_is_found_and_overruled() {
    Page page = signedIn(browser().laptop(), ADMIN);
    page.navigate(at() + "reviews.html?gap=3&outcome=reviewed");
    page.locator("#list tbody a").first().click();
    Locator marks = page.locator("select[name=action]");
    String machine = marks.inputValue();
    marks.selectOption(new SelectOption().setValue(machine.equals("2") ? "0" : "2"));
    page.locator("input[name=action-reason]").fill("She said when, and who.");
    button(page, "Give verdict").click();
    assertThat(page.getByText("overruled by " + ADMIN)).isVisible();
    assertThat(page.getByText("the machine says " + machine + ": She said when, and who."))
        .isVisible();
    Browser.picture(page, "5-overruled");
    page.navigate(at() + "reviews.html?verdict=overruled");
    assertThat(page.locator("#list tbody tr")).hasCount(1);
    assertThat(page.getByText("1 shown, all there are.")).isVisible();
  }

  @Test
  @Order(3)
  void an_agent_disputes_on_a_phone_and_sees_nothing_of_others() throws Exception {
    ConsoleCalls.person(at(), "maya@example.com", "agent");
    Page page = signedIn(browser().phone(), "maya@example.com");
    assertThat(page.locator("#today .card").first()).isVisible();
    look(page, "6-agent-today-phone");
    page.navigate(at() + "reviews.html?outcome=reviewed");
    assertThat(page.locator("#list tbody tr").first()).isVisible();
    List<String> agents = page.locator("#list td[data-head=Agent]").allInnerTexts();
    assertThat(agents).isNotEmpty().allMatch(text -> text.contains("Maya"));
    look(page, "7-agent-reviews-phone");
    page.locator("#list tbody a").first().click();
    page.getByLabel("Why is it wrong?").fill("I had rung them before.");
    button(page, "Dispute").click();
    assertThat(page.getByText("I had rung them before.").first()).isVisible();
    assertThat(page.locator("#talk article.own")).isVisible();
    look(page, "8-agent-review-phone");
    page.navigate(at() + "people.html");
    assertThat(page.locator("#told")).containsText("doesn't include this");
  }

  @Test
  @Order(4)
  void people_and_tokens_are_pages_too() {
    Page page = signedIn(browser().laptop(), ADMIN);
    page.navigate(at() + "people.html");
    assertThat(page.locator("#people article").first()).isVisible();
    page.locator("#invite input[name=mail]").fill("tom@example.com");
    button(page, "Make a link").click();
    assertThat(page.locator("#link code")).containsText("invitation.html#");
    look(page, "9-people");
    page.getByLabel("Role of maya").selectOption("lead");
    Locator save = page.getByLabel("Save maya@example.com");
    save.press("Enter");
    assertThat(page.locator("#done")).hasText("maya@example.com is saved.");
    assertThat(save).isFocused();
    page.navigate(at() + "tokens.html");
    page.getByLabel("What for").fill("<b>dashboard</b> \u202E =1+1");
    button(page, "Make it").click();
    assertThat(page.locator("#made code")).isVisible();
    assertThat(page.locator("#tokens td").first()).hasText("<b>dashboard</b> \u202E =1+1");
    assertThat(page.locator("#tokens b")).hasCount(0);
    assertThat(Browser.faults(page)).isEmpty();
    button(page, "Sign out").click();
    assertThat(page).hasURL(Pattern.compile("signin\\.html"));
    page.navigate(at() + "reviews.html");
    assertThat(page).hasURL(Pattern.compile("signin\\.html"));
    look(page, "10-signin");
  }

  @Test
  @Order(5)
  void hostile_words_are_shown_as_words() throws Exception {
    String hostile =
        "<img src=x onerror=alert(1)><script>alert(2)</script> \u202Etxet =1+1 " + "W".repeat(5000);
    say("customer", "My parcel is lost, I am really upset. " + hostile);
    say("agent", "Sorry about that. " + hostile);
    Page page = signedIn(browser().laptop(), ADMIN);
    Locator words = page.locator("#talk article.own .words");
    for (int i = 0; i < 60; i++) {
      page.navigate(at() + "reviews.html?account=fresh&ticket=" + TICKET);
      page.locator("#list tbody a").first().click();
      assertThat(words).isVisible();
      if (words.innerText().contains("onerror")) {
        break;
      }
      Thread.sleep(1000);
    }
    assertThat(words).containsText("<img src=x onerror=alert(1)><script>alert(2)</script>");
    assertThat(page.locator("#main img, #main script")).hasCount(0);
    Browser.picture(page, "11-hostile");
  }

  /** Adds a message to a ticket of the sandbox. */
  private static void say(String role, String text) throws Exception {
    var message = jakarta.json.Json.createObjectBuilder().add("role", role).add("text", text);
    if (role.equals("agent")) {
      message.add("author", "tom");
    }
    java.net.http.HttpRequest request =
        java.net.http.HttpRequest.newBuilder(
                URI.create(
                    ServerSession.standIn().sandbox().controlUrl()
                        + "/freshdesk/tickets/"
                        + TICKET
                        + "/messages"))
            .header("Content-Type", "application/json")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(message.build().toString()))
            .build();
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }
}
