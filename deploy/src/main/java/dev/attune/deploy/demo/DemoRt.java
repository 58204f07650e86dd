package dev.attune.deploy.demo;

import dev.attune.deploy.launch.Ports;
import dev.attune.sandbox.rt.RtFailure;
import dev.attune.sandbox.rt.RtInstallation;
import dev.attune.sandbox.rt.RtOptions;
import dev.attune.sandbox.rt.RtServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The demo's third helpdesk, where it is asked for: a real Request Tracker. */
final class DemoRt implements AutoCloseable {

  static final String ACCOUNT = "rt-demo";
  static final String USER = "attune";

  private static final int PORT = 8083;
  private static final String INITIAL_DATA = "/dev/attune/rt/attune-initialdata.pl";

  private final RtServer server;

  private DemoRt(RtServer server) {
    this.server = server;
  }

  /**
   * @throws DemoFailure when it isn't installed, saying how to
   */
  static void requireInstalled() {
    if (!RtInstallation.present()) {
      throw new DemoFailure(
          "--rt needs Request Tracker 5, which is not installed here. On Debian 12 type: "
              + RtInstallation.HOW
              + " (250 MB; no service is started), then start again. Without --rt the demo needs"
              + " nothing.");
    }
  }

  /**
   * Starts it in a directory, with sample tickets where it has none yet.
   *
   * @throws DemoFailure when it doesn't start
   */
  static DemoRt start(Path home) throws IOException {
    try {
      DemoRt rt =
          new DemoRt(
              RtServer.start(RtOptions.fresh(home, Ports.usually(PORT)).with(initialData())));
      RtSamples.into(rt.server);
      return rt;
    } catch (RtFailure e) {
      throw new DemoFailure(String.valueOf(e.getMessage()));
    }
  }

  /** What the adapter's guide tells an administrator to load. */
  private static String initialData() throws IOException {
    try (InputStream in = DemoRt.class.getResourceAsStream(INITIAL_DATA)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String url() {
    return server.url().toString();
  }

  String token() {
    return server.token(USER);
  }

  Desk desk() {
    return new RtDesk(ACCOUNT, server);
  }

  /** What a person needs to look around. */
  List<String> told() {
    return List.of(
        "Request Tracker      " + url() + "/",
        "                     agents alice (alice-password) and bert (bert-password), administrator"
            + " root (root-password)");
  }

  @Override
  public void close() {
    server.close();
  }
}
