package dev.attune.deploy.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The machine's Chromium, which is asked for our pages alone and remembers what it complained of.
 */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private static final double PATIENCE_MILLIS = 180_000;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium =
      playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(CHROMIUM)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));
  private final List<String> complaints = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();
  private final URI base;

  Browser(URI base) {
    // a busy machine is no fault
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    this.base = base;
  }

  /** What the console said was wrong, and what a page failed of. */
  List<String> complaints() {
    return complaints;
  }

  /** Addresses beyond our own server that were asked. */
  List<String> strangers() {
    return strangers;
  }

  Page laptop() {
    return page(1280, 860, ColorScheme.LIGHT);
  }

  Page phone() {
    return page(390, 844, ColorScheme.DARK);
  }

  private Page page(int width, int height, ColorScheme scheme) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                // the accessibility checker is no part of our pages
                .setBypassCSP(false));
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onConsoleMessage(
        message -> {
          // a refused call is told there too; the pages say it in words
          boolean refused =
              message.text().contains("status of 4") && message.location().contains("/api/v1/");
          if (message.type().equals("error") && !refused) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          URI asked = URI.create(request.url());
          if (!"data".equals(asked.getScheme())
              && !Objects.equals(asked.getAuthority(), base.getAuthority())) {
            strangers.add(request.url());
          }
        });
    return page;
  }

  /** A picture of the whole page. */
  static void picture(Page page, String name) {
    taken(page, options(name).setFullPage(true));
  }

  /** A picture of what the window shows. */
  static void glimpse(Page page, String name) {
    taken(page, options(name));
  }

  /** Takes a picture, again where the browser hung over it: a picture checks nothing. */
  private static void taken(Page page, Page.ScreenshotOptions options) {
    try {
      page.screenshot(options.setTimeout(PATIENCE_MILLIS / 3));
    } catch (TimeoutError hung) {
      page.screenshot(options.setTimeout(PATIENCE_MILLIS));
    }
  }

  private static Page.ScreenshotOptions options(String name) {
    Path folder = Path.of(System.getProperty("attune.screenshots", "target/screenshots"));
    return new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png"));
  }

  /** Serious and critical faults that axe-core finds on a page, as {@code rule: where}. */
  static List<String> faults(Page page) {
    page.evaluate(axe());
    Object found =
        page.evaluate(
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))");
    List<String> faults = new ArrayList<>();
    ((List<?>) found).forEach(fault -> faults.add(String.valueOf(fault)));
    return faults;
  }

  /** By how much a page is wider than its window, in pixels. */
  static int overhang(Page page) {
    Object wide = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    return Math.max(0, ((Number) wide).intValue());
  }

  /** Words that a program says and no person: what is missing, shown as if it were there. */
  static List<String> gibberish(Page page) {
    Object found =
        page.evaluate(
            "() => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
                + " const found = []; while (walk.nextNode()) { const text = walk.currentNode.data;"
                + " if (/^(null|undefined|NaN)$|\\[object |\\bundefined\\b/.test(text.trim()))"
                + " found.push(text); } return found; }");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream(AXE)) {
      return new String(Objects.requireNonNull(script, AXE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
