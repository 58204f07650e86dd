package dev.attune.deploy.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process with the passes in it, beside ours. */
record Child(Process process) implements AutoCloseable {

  static final String ACCOUNT = "proof";

  private static final Duration LIFE = Duration.ofSeconds(60);

  /** Starts one on a world that goes on until it is ended. */
  static Child start(World world) {
    return start(world, -1, "", QuickStart.none());
  }

  /** Starts one on a world, to end after so many dangerous instants, or so many of a step. */
  static Child start(World world, long halt, String step, QuickStart quick) {
    // a server beside it goes first: what that leaves in doubt is looked at after minutes alone
    List<String> command = new ArrayList<>(List.of("nice", "-n", "10"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Djavax.net.ssl.trustStore=NONE"); // it speaks to this machine alone
    command.add("-Ddev.attune.ends-with-parent=true"); // also where a proof is interrupted
    command.addAll(quick.options());
    Map<String, String> settings = world.settings();
    settings.forEach((name, value) -> command.add("-Dproof." + name + "=" + value));
    command.add("-Dproof.halt=" + halt);
    command.add("-Dproof.step=" + step);
    command.addAll(List.of("-cp", quick.classPath(), BareNode.class.getName()));
    try {
      return new Child(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its death, and brings it where it won't come. */
  Death died() {
    try {
      if (!process.waitFor(LIFE.toSeconds(), TimeUnit.SECONDS)) {
        signal("KILL");
      }
      Death told = told();
      process.waitFor();
      return told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Death told() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return out.lines().filter(Death::isTold).findFirst().map(Death::of).orElse(Death.ANYWHERE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void signal(String name) {
    Signals.send(process, name);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
