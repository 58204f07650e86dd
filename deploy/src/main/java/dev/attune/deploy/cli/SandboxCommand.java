package dev.attune.deploy.cli;

import dev.attune.deploy.launch.Signals;
import dev.attune.sandbox.SandboxMain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./attune sandbox}: the stand-in helpdesks alone. */
@Command(
    name = "sandbox",
    header = "Runs the sandbox helpdesks alone.",
    description = {
      "Runs stand-ins for Zendesk and Freshdesk on this machine until SIGTERM, and prints their",
      "addresses, credentials and the address of the API that controls them."
    })
final class SandboxCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  @Option(names = "--zendesk-port", paramLabel = "N", description = "any free one by default")
  private @Nullable Integer zendeskPort;

  @Option(names = "--freshdesk-port", paramLabel = "N", description = "any free one by default")
  private @Nullable Integer freshdeskPort;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description = "conversations to begin with, as JSON Lines; the demo's by default")
  private @Nullable Path seed;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "makes clock and rate windows X times faster")
  private @Nullable Double speed;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "where tickets survive a restart; in memory alone by default")
  private @Nullable Path state;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    requireSense();
    Signals.endWith(() -> 0);
    List<String> arguments = new ArrayList<>();
    add(arguments, "--zendesk-port", zendeskPort);
    add(arguments, "--freshdesk-port", freshdeskPort);
    add(arguments, "--seed", seed);
    add(arguments, "--speed", speed);
    add(arguments, "--state", state);
    return SandboxMain.run(arguments.toArray(String[]::new), System.out, System.err);
  }

  private void requireSense() {
    requirePort("--zendesk-port", zendeskPort);
    requirePort("--freshdesk-port", freshdeskPort);
    if (speed != null && !(speed > 0 && Double.isFinite(speed))) {
      throw new ParameterException(
          spec.commandLine(), "--speed is a number above 0, such as 60, not " + speed + ".");
    }
  }

  private void requirePort(String option, @Nullable Integer port) {
    if (port != null && (port < 0 || port > HIGHEST_PORT)) {
      throw new ParameterException(
          spec.commandLine(), option + " is 0 to " + HIGHEST_PORT + ", not " + port + ".");
    }
  }

  private static void add(List<String> arguments, String name, @Nullable Object value) {
    if (value != null) {
      arguments.add(name);
      arguments.add(value.toString());
    }
  }
}
