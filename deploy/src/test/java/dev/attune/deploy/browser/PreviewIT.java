package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.attune.deploy.ConsoleCalls.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.attune.deploy.ConsoleCalls;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Another rubric is tried before it counts, and changes nothing. */
class PreviewIT extends SandboxVisit {

  @Test
  void a_change_of_weights_and_of_phrases_is_seen_before_it_counts() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "pia@example.com", "qa");
    String before = expect(200, qa.get("reviews?format=csv")).body();
    Page page = signedIn(browser().laptop(), "pia@example.com");
    page.navigate(at() + "preview.html");
    assertThat(page.locator("#progress")).containsText("In use is default@");
    Locator text = page.locator("textarea[name=text]");

    button(page, "Preview on stored marks").click();
    assertThat(page.getByText("Nobody.")).isVisible();
    page.locator("summary", new Page.LocatorOptions().setHasText("in a form")).click();
    page.getByLabel("canned", new Page.GetByLabelOptions().setExact(true)).fill("-40");
    assertThat(text).hasValue(Pattern.compile("flag\\.canned = -40\\n"));
    button(page, "Preview on stored marks").click();
    assertThat(page.locator("#moves figure")).isVisible();
    assertThat(page.locator("#moves a[href^='review.html']").first()).isVisible();
    assertThat(page.getByText("What this can’t know")).isVisible();
    look(page, "preview-1-weights");

    text.fill(
        "based-on = default\nname = ours\nversion = 1\nphrases.formula = thank you | so sorry\n");
    button(page, "Preview on stored marks").click();
    assertThat(page.getByText("Phrases differ too.")).isVisible();
    page.locator("input[name=replies]").fill("12");
    button(page, "Read them again, for phrases").click();
    assertThat(page.locator("#progress")).hasText(Pattern.compile("\\d+ of \\d+ read again\\."));
    assertThat(page.locator("#moves figure")).isVisible();
    look(page, "preview-2-phrases");

    text.fill("based-on = default\nname = ours\nversion = 1\nflag.canned = 40\n");
    button(page, "Preview on stored marks").click();
    assertThat(page.locator("#refused"))
        .hasText(
            "This is no rubric that can be used: canned can't earn points. Nothing was changed.");
    assertThat(expect(200, qa.get("reviews?format=csv")).body()).isEqualTo(before);
  }

  @Test
  void agents_try_no_rubrics() throws Exception {
    ConsoleCalls agent = ConsoleCalls.person(at(), "maya@example.com", "agent");
    expect(403, agent.get("preview/rubric"));
    expect(403, agent.post("preview/weights", "{\"rubric\":\"based-on=default\"}"));
    expect(403, agent.post("preview/sample", "{\"replies\":5,\"seed\":1}"));
    expect(403, agent.post("preview/replies/1", "{\"rubric\":\"based-on=default\"}"));
  }
}
