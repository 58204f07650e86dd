package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The rows of the list of reviews, to be compared with those of a file. */
final class Listed {

  private Listed() {}

  /** All of them, as {@link #told} has them. */
  static List<String> all(Page page) {
    Locator state = page.locator("#state");
    assertThat(state).not().isEmpty();
    while (Visit.button(page, "More").isVisible()) {
      String before = state.innerText();
      Visit.button(page, "More").click();
      assertThat(state).not().hasText(before);
    }
    Object rows =
        page.evaluate(
            "() => [...document.querySelectorAll('#list tbody tr')].map(row => {"
                + " const of = head => row.querySelector(`[data-head=\"${head}\"]`).innerText;"
                + " return `${of('Ticket')} need ${of('Need')} fit ${of('Fit')}`;})");
    return ((List<?>) rows).stream().map(String::valueOf).toList();
  }

  /** An exported row as the list shows it. */
  static String told(Map<String, String> row) {
    return row.get("account")
        + "/"
        + row.get("ticket")
        + " need "
        + row.get("need")
        + " fit "
        + row.get("fit");
  }
}
