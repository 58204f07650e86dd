package dev.attune.deploy.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;

/** The rows of the list of reviews, to be compared with those of a file. */
final class Listed {

  private Listed() {}

  /** All of them, as {@link #told} has them. */
  static List<String> all(Page page) {
    page.locator("#state:not(:empty)").waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    while (Visit.button(page, "More").isVisible()) {
      Visit.button(page, "More").click();
      page.waitForLoadState(LoadState.NETWORKIDLE);
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
