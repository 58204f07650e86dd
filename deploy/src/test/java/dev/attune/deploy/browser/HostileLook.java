package dev.attune.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/**
 * Looks at pages on which something hostile stands: is it there to be read, has it become mark-up,
 * do our own words still run from left to right, and is the page no wider than its window?
 *
 * @param page of somebody who is signed in, or of nobody
 */
record HostileLook(Page page, URI at) {

  private static final int PHONE = 390;
  private static final int LAPTOP = 1280;
  private static final int HEIGHT = 860;
  private static final int ENOUGH = 40;

  /** What can be seen of a part of the page, without what is said to screen readers alone. */
  private static final String READS =
      "([part, text]) => { const copy = document.querySelector(part).cloneNode(true);"
          + " copy.querySelectorAll('.unseen, script, noscript').forEach(one => one.remove());"
          + " return copy.textContent.includes(text); }";

  /**
   * Words of ours that run from right to left, or stand in one run of text behind theirs. Theirs
   * are what stands between the marks of {@link HostileDesk}, and what a bdi, a quote or a message
   * holds beside them.
   */
  private static final String TURNED =
      "() => { const wrong = [], range = document.createRange();"
          + " const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
          + " const left = (node, at) => { range.setStart(node, at); range.setEnd(node, at + 1);"
          + "   return range.getBoundingClientRect(); };"
          + " while (walk.nextNode()) { const node = walk.currentNode, text = node.data;"
          + "   const own = node.parentElement;"
          + "   if (own.closest('option, textarea, noscript, .unseen')) continue;"
          + "   const begins = text.indexOf('\\u202e');"
          + "   if (begins >= 0 && /\\u05dd.*[a-z0-9]/is.test(text)) wrong.push(text);"
          + "   const theirs = own.closest('bdi, blockquote, .words');"
          + "   if (begins < 0 && theirs && theirs.textContent.includes('\\u202e')) continue;"
          + "   const end = begins < 0 ? text.length : begins;"
          + "   for (const word of text.slice(0, end).matchAll(/[a-z]{2,}/gi)) {"
          + "     const one = left(node, word.index), two = left(node, word.index + 1);"
          + "     if (one.width && two.width && one.top === two.top && two.left < one.left)"
          + "       wrong.push(text.slice(0, 80)); } }"
          + " return wrong; }";

  /** Opens a page of the frame and looks for texts of these kinds. */
  void at(String address, Collection<String> kinds) {
    page.navigate(at + address);
    assertThat(page.locator("#frame .me")).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    if (address.matches("review\\.html\\?id=\\d+")) {
      assertThat(page.locator("#talk article.own").first()).isVisible();
    }
    now(address.replaceAll("\\.html.*", ""), kinds);
  }

  /** Looks at what is open. */
  void now(String name, Collection<String> kinds) {
    reads("body", kinds);
    assertThat(page.locator("main img, main script, .evil, header img, main iframe")).hasCount(0);
    assertThat((List<?>) page.evaluate(TURNED)).as(name + " is turned around").isEmpty();
    assertThat(Browser.gibberish(page)).as(name).isEmpty();
    assertThat(Browser.overhang(page)).as(name + " is torn on a laptop").isZero();
    // a word without end makes pages that no picture of the whole holds
    Browser.glimpse(page, "hostile-" + name);
    page.setViewportSize(PHONE, HEIGHT);
    assertThat(Browser.overhang(page)).as(name + " is torn on a phone").isZero();
    page.setViewportSize(LAPTOP, HEIGHT);
  }

  /** Looks for texts of these kinds in the section of a heading. */
  void within(String heading, Collection<String> kinds) {
    reads("section:has(" + heading + ")", kinds);
  }

  private void reads(String part, Collection<String> kinds) {
    for (String kind : kinds) {
      String text = HostileDesk.cut(HostileDesk.text(kind), ENOUGH);
      assertThat(page.locator(part)).isVisible();
      assertThat((boolean) page.evaluate(READS, List.of(part, text)))
          .as(kind + " in " + part + " of " + page.url())
          .isTrue();
    }
  }
}
