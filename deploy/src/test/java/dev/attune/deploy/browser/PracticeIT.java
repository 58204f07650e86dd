package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.attune.deploy.ConsoleCalls.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.attune.deploy.ConsoleCalls;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An agent practises, on what ships and on what a lead has approved; nothing of it is counted. */
class PracticeIT extends SandboxVisit {

  private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202Etxet =1+1";

  @Test
  void an_agent_answers_a_hard_ticket_and_sees_the_review_at_once_and_it_counts_nowhere()
      throws Exception {
    ConsoleCalls.person(at(), "hannah@example.com", "agent");
    String before = counted();
    Page page = signedIn(browser().phone(), "hannah@example.com");
    page.navigate(at() + "practice.html");
    page.locator("select[name=ticket]").selectOption("t1-003");
    button(page, "Take it").click();
    assertThat(page.getByText("My husband Derek passed")).isVisible();
    page.getByLabel("What do you write to them?")
        .fill(
            "Dear Mrs Haldane, I am so sorry that Derek has died. You won't fall into arrears: I"
                + " have stopped the payment of the 28th and will ring you tomorrow at ten. "
                + HOSTILE);
    button(page, "Review it").click();
    assertThat(page.locator("#review .figures")).isVisible();
    assertThat(page.locator("#review mark.evidence").first()).isVisible();
    assertThat(page.locator("#review .words")).containsText(HOSTILE);
    assertThat(page.locator("#review img")).hasCount(0);
    look(page, "practice-1-phone");
    assertThat(counted()).isEqualTo(before);
  }

  /** What an account has read and judged. */
  private String counted() throws Exception {
    return ConsoleCalls.command(at())
        .json("status")
        .asJsonObject()
        .getJsonArray("accounts")
        .stream()
        .map(JsonValue::asJsonObject)
        .map(one -> one.get("account") + " " + one.get("replies") + " " + one.get("reviewed"))
        .collect(Collectors.joining(", "));
  }

  @Test
  void a_lead_approves_a_severe_ticket_and_agents_find_it_without_names() throws Exception {
    ConsoleCalls.person(at(), "lena@example.com", "lead");
    ConsoleCalls agent = ConsoleCalls.person(at(), "maya@example.com", "agent");
    ConsoleCalls qa = ConsoleCalls.person(at(), "quinn@example.com", "qa");
    Page page = signedIn(browser().laptop(), "lena@example.com");
    page.navigate(at() + "reviews.html?need=3&outcome=reviewed");
    page.locator("#list tbody a").first().click();
    assertThat(page.locator("#talk article.own").first()).isVisible();
    String id = page.url().replaceAll(".*id=", "");
    expect(403, agent.get("reviews/" + id + "/practice"));
    expect(403, qa.put("reviews/" + id + "/practice", "{\"fingerprint\":\"x\"}"));
    expect(404, agent.get("practice/own-" + id));

    button(page, "Look at it redacted").click();
    button(page, "Approve it for practice").click();
    assertThat(page.getByText("This very text is approved")).isVisible();
    look(page, "practice-2-approve");

    String own = expect(200, agent.get("practice/own-" + id)).body();
    assertThat(own).contains("readable").doesNotContain("author").doesNotContain("\"at\"");
    assertThat(expect(200, agent.get("practice")).body()).contains("own-" + id);
    String review = expect(200, agent.post("practice/own-" + id, "{\"answer\":\"Sorry.\"}")).body();
    assertThat(review).contains("\"score\"").contains("\"fit\"");
    expect(400, agent.post("practice/own-" + id, "{\"answer\":\" \"}"));
    button(page, "Take it back").click();
    assertThat(page.getByText("Read it through")).isVisible();
    expect(404, agent.get("practice/own-" + id));
    assertThat(ConsoleCalls.command(at()).json("audit").toString())
        .contains("approved for practice", "withdrawn from practice");
  }

  @Test
  void more_answers_a_minute_than_anybody_writes_are_turned_away() throws Exception {
    ConsoleCalls agent = ConsoleCalls.person(at(), "tom@example.com", "agent");
    int last = 200;
    for (int i = 0; i < 200 && last == 200; i++) {
      last = agent.post("practice/t1-023", "{\"answer\":\"Yes.\"}").statusCode();
    }
    assertThat(last).isEqualTo(429);
  }
}
