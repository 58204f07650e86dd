package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.attune.deploy.ConsoleCalls.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.attune.deploy.ConsoleCalls;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Twenty replies are rated by two people, and what each said stays theirs until the end. */
class CalibrationIT extends SandboxVisit {

  private static final int REPLIES = 20;
  private static final Pattern ROUND = Pattern.compile("calibrate\\.html\\?id=\\d+");
  private static final String RATING =
      "{\"need\":3,\"fit\":1,\"marks\":{\"acknowledgement\":0,\"understanding\":1,\"action\":2,"
          + "\"exploration\":0},\"flags\":[\"boundary\"],\"accuracy\":25}";

  @Test
  void twenty_replies_are_rated_by_two_people_and_the_table_tells_how_far_they_agree()
      throws Exception {
    ConsoleCalls.person(at(), "ann@example.com", "qa");
    ConsoleCalls.person(at(), "ben@example.com", "lead");
    Page ann = signedIn(browser().laptop(), "ann@example.com");
    ann.navigate(at() + "calibrations.html");
    ann.getByLabel("Name").fill("March <b>round</b>");
    ann.getByLabel("Seed").fill("7");
    ann.locator("#raters input[value='ann@example.com']").check();
    ann.locator("#raters input[value='ben@example.com']").check();
    look(ann, "calibration-1-open");
    button(ann, "Open it").click();
    assertThat(ann).hasURL(ROUND);
    String round = ann.url();
    assertThat(ann.locator("#title")).hasText("March <b>round</b>");

    for (int i = 0; i < REPLIES; i++) {
      assertThat(ann.locator("#progress")).hasText(i + " of " + REPLIES + " done.");
      assertThat(ann.locator("article.own")).not().hasCount(0);
      assertThat(ann.locator("article.internal, mark")).hasCount(0);
      if (i == 0) {
        assertThat(Browser.faults(ann)).isEmpty();
      }
      byKeys(ann, i);
      if (i == 1) {
        Browser.picture(ann, "calibration-2-rate");
      }
      ann.keyboard().press("Control+Enter");
    }
    assertThat(ann.getByText("when the others are done too")).isVisible();
    assertThat(ann.locator("#round table")).hasCount(0);
    assertThat(Browser.faults(ann)).isEmpty();

    Page ben = signedIn(browser().phone(), "ben@example.com");
    ben.navigate(round);
    for (int i = 0; i < REPLIES; i++) {
      assertThat(ben.locator("#progress")).hasText(i + " of " + REPLIES + " done.");
      assertThat(ben.locator("form.rating, .rating form")).isVisible();
      byTouch(ben, i);
      if (i == 1) {
        look(ben, "calibration-3-rate-phone");
      }
      button(ben, "Save and go on").click();
    }
    assertThat(ben.locator("#round figure")).isVisible();
    look(ben, "calibration-4-results-phone");

    ann.navigate(round);
    Locator action =
        ann.locator("table")
            .first()
            .locator("tr", new Locator.LocatorOptions().setHasText("action"));
    // both said the same of it
    assertThat(action.locator("td").first()).containsText("1.00 [1.00 to 1.00], 100 % the same");
    assertThat(action.locator("td").nth(1)).containsText(Pattern.compile("\\d\\.\\d\\d \\[.* to "));
    assertThat(ann.locator("table").first().locator("tbody tr")).hasCount(6);
    look(ann, "calibration-5-results");
    ann.locator("#round a[href^='review.html']").first().click();
    assertThat(ann.locator("#talk article.own").first()).isVisible();
  }

  @Test
  void nobody_learns_what_another_said_before_the_end_and_agents_nothing_at_all() throws Exception {
    ConsoleCalls cleo = ConsoleCalls.person(at(), "cleo@example.com", "qa");
    ConsoleCalls dan = ConsoleCalls.person(at(), "dan@example.com", "lead");
    ConsoleCalls eve = ConsoleCalls.person(at(), "eve@example.com", "qa");
    ConsoleCalls agent = ConsoleCalls.person(at(), "maya@example.com", "agent");
    String opening =
        "{\"name\":\"r\",\"replies\":5,\"seed\":1,\"raters\":[\"cleo@example.com\",\"dan@example.com\"]}";
    expect(403, agent.post("calibrations", opening));
    expect(400, cleo.post("calibrations", opening.replace("dan@", "maya@")));
    expect(400, cleo.post("calibrations", opening.replace(",\"dan@example.com\"", "")));
    expect(400, cleo.post("calibrations", opening.replace("\"seed\":1", "\"seed\":-1")));
    for (String wrong : List.of("5.9", "4294967301")) {
      expect(
          400, cleo.post("calibrations", opening.replace("\"replies\":5", "\"replies\":" + wrong)));
    }
    expect(400, cleo.post("calibrations", opening.replace("\"r\"", "\"r\\u0000\"")));
    expect(400, cleo.post("calibrations", opening.replace("dan@", "CLEO@")));
    for (String told : List.of("\"fit\":1", "\"need\":3", "\"flag\":\"canned\"")) {
      expect(400, cleo.post("calibrations", opening.replace("}", ",\"filter\":{" + told + "}}")));
    }
    expect(400, cleo.get("reviews/page?tag=%00"));
    int id = object(expect(200, cleo.post("calibrations", opening)).body()).getInt("id");
    String round = "calibrations/" + id;

    expect(200, cleo.put(round + "/items/0", RATING));
    expect(400, cleo.put(round + "/items/1", RATING.replace("\"need\":3", "\"need\":4")));
    expect(404, cleo.put(round + "/items/99", RATING));
    assertThat(expect(200, cleo.get(round + "/items/0")).body()).contains("boundary");
    String seen = expect(200, dan.get(round + "/items/0")).body();
    assertThat(seen).doesNotContain("boundary").doesNotContain("rating");
    assertThat(seen).doesNotContain("\"internal\":true").doesNotContain("Attune");
    expect(403, eve.get(round + "/items/0"));
    expect(403, eve.put(round + "/items/0", RATING));
    for (ConsoleCalls each : List.of(cleo, dan, eve)) {
      expect(409, each.get(round + "/results"));
    }
    for (String path : List.of("", "/items/0", "/results", "/raters")) {
      expect(403, agent.get((path.equals("/raters") ? "calibrations" : round) + path));
    }
    expect(403, dan.post(round + "/close", "{}"));
    expect(204, cleo.post(round + "/close", "{}"));
    expect(409, dan.put(round + "/items/0", RATING));
    JsonObject results = object(expect(200, dan.get(round + "/results")).body());
    assertThat(results.toString()).contains("boundary");
    assertThat(results.getJsonArray("lines").getJsonObject(0).getJsonObject("people").keySet())
        .as("too few for a kappa")
        .doesNotContain("kappa");
    expect(403, agent.get(round + "/results"));
    expect(204, cleo.delete(round));
    expect(404, dan.get(round + "/results"));
    assertThat(ConsoleCalls.command(at()).json("audit").toString())
        .contains("calibration opened", "calibration closed", "calibration deleted");
  }

  /** Digits choose and go on, as the page says. */
  private static void byKeys(Page page, int reply) {
    page.locator("input[name=need]").first().focus();
    for (int level : new int[] {reply % 4, reply % 3, (reply + 1) % 3, reply % 3, 0}) {
      page.keyboard().press(String.valueOf(level));
    }
    page.locator("input[name=fit]").first().focus();
    page.keyboard().press(String.valueOf(1 + reply % 5));
    page.locator("select[name=accuracy]").selectOption(reply % 2 == 0 ? "100" : "50");
  }

  private static void byTouch(Page page, int reply) {
    choose(page, "need", Math.min(3, (reply + reply % 2) % 4));
    choose(page, "acknowledgement", (reply + reply % 2) % 3);
    choose(page, "understanding", 1);
    choose(page, "action", reply % 3);
    choose(page, "exploration", reply % 2);
    choose(page, "fit", 1 + reply % 5);
    page.locator("input[name=flag][value=canned]").setChecked(reply % 2 == 0);
    page.locator("select[name=accuracy]").selectOption(reply % 3 == 0 ? "" : "100");
  }

  private static void choose(Page page, String name, int level) {
    page.locator("input[name=" + name + "][value='" + level + "']").check();
  }

  private static JsonObject object(String text) {
    try (var reader = jakarta.json.Json.createReader(new java.io.StringReader(text))) {
      return reader.readObject();
    }
  }
}
