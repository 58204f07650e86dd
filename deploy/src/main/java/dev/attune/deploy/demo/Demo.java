package dev.attune.deploy.demo;

import dev.attune.deploy.launch.Ports;
import dev.attune.deploy.launch.ServerProcess;
import dev.attune.deploy.launch.Signals;
import dev.attune.deploy.signin.LocalToken;
import dev.attune.sandbox.Sandbox;
import dev.attune.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** One run of the demo, from nothing to the table. */
public final class Demo {

  private static final int SERVER_PORT = 8080;
  private static final int ZENDESK_PORT = 8081;
  private static final int FRESHDESK_PORT = 8082;
  private static final double MEGABYTE = 1024 * 1024;

  private final DemoOptions options;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter err;

  public Demo(DemoOptions options, Clock clock, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs it; without {@code once} it returns when the process is told to stop.
   *
   * @return 0 when every reply is accounted for and nothing is pending, else 1
   * @throws DemoFailure when it can't go on
   * @throws dev.attune.deploy.launch.StartFailure when the server can't
   */
  public int run() throws IOException {
    if (options.rt()) {
      DemoRt.requireInstalled();
    }
    try (Closing closing = Closing.alsoAtShutdown()) {
      DemoDirectory directory = closing.add(DemoDirectory.claim(options.directory()));
      err.println(
          "attune: starting two sandbox helpdesks"
              + (options.rt() ? ", a real Request Tracker" : "")
              + " and the server");
      Optional<DemoRt> rt =
          options.rt() ? Optional.of(closing.add(DemoRt.start(directory.rt()))) : Optional.empty();
      Sandbox sandbox = closing.add(Sandbox.start(sandboxOptions(directory)));
      int port = Ports.usually(SERVER_PORT);
      Instant started = clock.instant();
      ServerProcess process =
          closing.add(
              ServerProcess.apart(
                  options.home(),
                  directory.configuration(keys(directory, sandbox, rt, port)),
                  directory.serverLog()));
      Http http = new Http();
      Http signed = new Http(() -> LocalToken.read(directory.localToken()));
      ServerApi server = new ServerApi(URI.create("http://127.0.0.1:" + port), signed);
      Watch watch = new Watch(process, server, desks(sandbox, rt, http), clock, progress());
      watch.untilReady();
      Duration startUp = Duration.between(started, clock.instant());
      Outcome outcome = watch.untilSettled();
      Duration work = Duration.between(started, clock.instant()).minus(startUp);
      print(outcome, process, startUp, work);
      return options.once() ? end(outcome, server, directory) : stay(outcome, server, sandbox, rt);
    }
  }

  private SandboxOptions sandboxOptions(DemoDirectory directory) {
    return SandboxOptions.defaults(clock)
        .withPorts(Ports.usually(ZENDESK_PORT), Ports.usually(FRESHDESK_PORT))
        .withStateDir(directory.sandbox());
  }

  private static Map<String, String> keys(
      DemoDirectory directory, Sandbox sandbox, Optional<DemoRt> rt, int port) throws IOException {
    Map<String, String> keys = DemoServer.keys(directory, sandbox, port);
    if (rt.isPresent()) {
      keys.putAll(DemoServer.keys(directory, rt.get()));
    }
    return keys;
  }

  private static List<Desk> desks(Sandbox sandbox, Optional<DemoRt> rt, Http http) {
    String control = sandbox.controlUrl();
    List<Desk> desks = new ArrayList<>();
    desks.add(new SandboxDesk(DemoServer.ZENDESK, URI.create(control + "/zendesk"), http));
    desks.add(new SandboxDesk(DemoServer.FRESHDESK, URI.create(control + "/freshdesk"), http));
    rt.ifPresent(real -> desks.add(real.desk()));
    return desks;
  }

  private Watch.Progress progress() {
    return options.terminal()
        ? line -> {
          err.print("\r\u001b[K" + line);
          err.flush();
        }
        : line -> err.println("attune: " + line);
  }

  private void print(Outcome outcome, ServerProcess process, Duration startUp, Duration work) {
    if (options.terminal()) {
      err.print("\r\u001b[K");
      err.flush();
    }
    out.println(DemoTable.of(outcome));
    out.println(figure("server started in", seconds(startUp)));
    out.println(figure("all done after a further", seconds(work)));
    out.println(
        figure(
            "server's memory, resident",
            process.residentBytes().stream()
                .mapToObj(bytes -> String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE))
                .findFirst()
                .orElse("not told here")));
    out.flush();
    outcome.problems().forEach(problem -> err.println("attune: " + problem));
    err.flush();
  }

  private static String figure(String label, String value) {
    return String.format(Locale.ROOT, "%-34s%16s", label, value);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private int end(Outcome outcome, ServerApi server, DemoDirectory directory) throws IOException {
    server.exportCsv(directory.reviews());
    out.println(figure("reviews", directory.reviews().toString()));
    out.flush();
    return outcome.status();
  }

  private int stay(Outcome outcome, ServerApi server, Sandbox sandbox, Optional<DemoRt> rt) {
    out.println();
    out.println("Zendesk sandbox      " + sandbox.zendeskUrl() + "/sandbox/");
    out.println("Freshdesk sandbox    " + sandbox.freshdeskUrl() + "/sandbox/");
    rt.ifPresent(real -> real.told().forEach(out::println));
    out.println("Attune               " + server.address() + "/");
    server.firstAdminsLink().ifPresent(link -> out.println("  your first sign-in " + link));
    out.println(
        "Answer a ticket there as an agent; the reply is reviewed within 90 seconds, and its note");
    out.println(
        "stands below, unless that agent has had three today: then it is held, as the export"
            + " says.");
    out.println("Ctrl-C ends the demo; " + options.directory() + " keeps it for the next time.");
    out.flush();
    Signals.endWith(outcome::status);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return outcome.status();
  }
}
