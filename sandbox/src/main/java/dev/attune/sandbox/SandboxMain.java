package dev.attune.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The stand-ins as a command: prints where they are, then runs until it is told to stop. */
public final class SandboxMain {
  private static final int BAD_USAGE = 64;
  private static final String USAGE =
      "usage: sandbox [--zendesk-port N] [--freshdesk-port N] [--seed FILE] [--speed X]"
          + " [--state DIR]";
  private static final String HELP =
      USAGE
          + "\n\n"
          + "Stand-ins for Zendesk and Freshdesk on this machine alone, without an account.\n"
          + "  --zendesk-port N    port of the Zendesk stand-in; any free one by default\n"
          + "  --freshdesk-port N  port of the Freshdesk stand-in; any free one by default\n"
          + "  --seed FILE         conversations to begin with, as JSON Lines; the demo's by"
          + " default\n"
          + "  --speed X           sandbox seconds per second, for clock and rate limits; 1 by"
          + " default\n"
          + "  --state DIR         where tickets survive a restart; in memory alone by default";

  private SandboxMain() {}

  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Runs until SIGTERM.
   *
   * @return 0 after a stop or {@code --help}, 64 for bad usage, 1 when it could not start
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    SandboxOptions options;
    try {
      if (java.util.List.of(args).contains("--help")) {
        out.println(HELP);
        return 0;
      }
      options = options(args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(USAGE);
      return BAD_USAGE;
    }
    return run(options, out, err);
  }

  private static int run(SandboxOptions options, PrintStream out, PrintStream err) {
    try (Sandbox sandbox = Sandbox.start(options)) {
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      print(sandbox, options, out);
      stopped.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static void print(Sandbox sandbox, SandboxOptions options, PrintStream out) {
    Credentials c = sandbox.credentials();
    out.println("Zendesk base URL:    " + sandbox.zendeskUrl());
    out.println("Zendesk user:        " + c.zendeskEmail() + "/token");
    out.println("Zendesk API token:   " + c.zendeskToken());
    out.println("Zendesk OAuth token: " + c.zendeskOauthToken());
    out.println("Zendesk tickets:     " + sandbox.zendeskUrl() + "/sandbox/");
    out.println("Freshdesk base URL:  " + sandbox.freshdeskUrl());
    out.println("Freshdesk API key:   " + c.freshdeskKey());
    out.println("Freshdesk tickets:   " + sandbox.freshdeskUrl() + "/sandbox/");
    out.println("Control API:         " + sandbox.controlUrl());
    out.println("Clock:               " + sandbox.clock().instant() + ", speed " + options.speed());
    out.flush();
  }

  private static SandboxOptions options(String[] args) {
    SandboxOptions options = SandboxOptions.defaults(Clock.systemUTC());
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value, or is unknown");
      }
      options = option(options, args[i], args[i + 1]);
    }
    return options;
  }

  private static SandboxOptions option(SandboxOptions options, String name, String value) {
    return switch (name) {
      case "--zendesk-port" -> options.withPorts(port(value), options.freshdeskPort());
      case "--freshdesk-port" -> options.withPorts(options.zendeskPort(), port(value));
      case "--seed" -> options.withSeed(Path.of(value));
      case "--speed" -> options.withSpeed(speed(value));
      case "--state" -> options.withStateDir(Path.of(value));
      default -> throw new IllegalArgumentException("Unknown option " + name);
    };
  }

  private static int port(String value) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new IllegalArgumentException("A port lies between 0 and 65535, not " + value);
    }
    return Integer.parseInt(value);
  }

  private static double speed(String value) {
    try {
      double speed = Double.parseDouble(value);
      if (speed > 0 && Double.isFinite(speed)) {
        return speed;
      }
    } catch (NumberFormatException e) {
      // told below, as an impossible number is
    }
    throw new IllegalArgumentException("A speed is a number above 0, not " + value);
  }
}
