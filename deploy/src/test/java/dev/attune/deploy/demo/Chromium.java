package dev.attune.deploy.demo;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;

/**
 * Debian's Chromium, without a window: loads a page, runs its scripts, tells what stands there.
 *
 * @param profile where it keeps its own things
 */
record Chromium(Path profile) {

  private static final Path BINARY = Path.of("/usr/bin/chromium");
  private static final String HOW = "apt-get install -y --no-install-recommends chromium";
  private static final long MINUTES = 5;

  static Chromium orSkip(Path profile) throws IOException {
    if (!Files.exists(BINARY) && "1".equals(System.getenv("ATTUNE_INSTALL"))) {
      run(List.of("sh", "-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive " + HOW));
    }
    if (!Files.exists(BINARY)) {
      String reason = "no Chromium here; set ATTUNE_INSTALL=1 as root, or type: " + HOW;
      System.err.println("SKIPPED, and pages NOT looked at: " + reason);
      abort(reason);
    }
    return new Chromium(profile);
  }

  /** The page's words. */
  String text(String url) throws IOException {
    return Jsoup.parse(run(command(url, "--dump-dom"))).text();
  }

  /** The page as a person sees it. */
  void picture(String url, Path file) throws IOException {
    run(command(url, "--screenshot=" + file.toAbsolutePath(), "--window-size=1200,1100"));
  }

  private List<String> command(String url, String... what) {
    List<String> command =
        new ArrayList<>(
            List.of(
                BINARY.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile.toAbsolutePath(),
                "--virtual-time-budget=15000"));
    command.addAll(List.of(what));
    command.add(url);
    return command;
  }

  private static String run(List<String> command) throws IOException {
    Path said = Files.createTempFile("attune-chromium", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(said.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " did not end well");
      }
      return Files.readString(said, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(said);
    }
  }
}
