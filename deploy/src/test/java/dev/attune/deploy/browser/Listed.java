package dev.attune.deploy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The rows of the list of reviews, to be compared with those of a file. */
final class Listed {

  private Listed() {}

  /** All of them, as {@link #told} has them. */
  static List<String> all(Page page) {
    Locator state = page.locator("#state:not(:empty)");
    Locator more = Visit.button(page, "More");
    state.waitFor();
    while (more.isVisible()) {
      // twice, as impatient people do; it is empty from then on until all has come
      more.evaluate("button => { button.click(); button.click(); }");
      state.waitFor();
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
