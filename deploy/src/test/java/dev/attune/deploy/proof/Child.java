package dev.attune.deploy.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process with the passes in it, beside ours. */
record Child(Process process) implements AutoCloseable {

  static final String ACCOUNT = "proof";

  /** Starts one on a world, to end at the n-th dangerous instant; never, if negative. */
  static Child start(World world, long halt) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    Map<String, String> settings = world.settings();
    settings.forEach((name, value) -> command.add("-Dproof." + name + "=" + value));
    command.add("-Dproof.halt=" + halt);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareNode.class.getName()));
    try {
      return new Child(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its death; the step at which it was, where it told one. */
  Optional<String> died() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String last = null;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line.startsWith("DIED ") ? line.substring("DIED ".length()) : last;
      }
      process.waitFor();
      return Optional.ofNullable(last);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
