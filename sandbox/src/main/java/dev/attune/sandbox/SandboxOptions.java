package dev.attune.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to start the stand-ins. Immutable; each {@code with} method returns a changed copy.
 *
 * @param host address to listen on
 * @param zendeskPort 0 for any free port
 * @param freshdeskPort 0 for any free port
 * @param seed which conversations a fresh sandbox begins with
 * @param seedFile the file, where {@code seed} is {@link Seed#FILE}
 * @param speed sandbox seconds per second
 * @param stateDir where tickets survive a restart; null keeps them in memory alone
 * @param clock real time
 * @param random seed of the faults' chance
 */
public record SandboxOptions(
    String host,
    int zendeskPort,
    int freshdeskPort,
    Seed seed,
    @Nullable Path seedFile,
    double speed,
    @Nullable Path stateDir,
    Clock clock,
    long random) {

  /** Which conversations a fresh sandbox begins with. */
  public enum Seed {
    NONE,
    DEMO,
    FILE
  }

  /** Loopback, free ports, the demo's conversations, real time, nothing kept. */
  public static SandboxOptions defaults(Clock clock) {
    return new SandboxOptions("127.0.0.1", 0, 0, Seed.DEMO, null, 1, null, clock, 1);
  }

  public Optional<Path> file() {
    return Optional.ofNullable(seedFile);
  }

  /** The same with these ports. */
  public SandboxOptions withPorts(int zendesk, int freshdesk) {
    return new SandboxOptions(
        host, zendesk, freshdesk, seed, seedFile, speed, stateDir, clock, random);
  }

  /** The same without any conversation to begin with. */
  public SandboxOptions withoutSeed() {
    return new SandboxOptions(
        host, zendeskPort, freshdeskPort, Seed.NONE, null, speed, stateDir, clock, random);
  }

  /** The same with a file's conversations. */
  public SandboxOptions withSeed(Path file) {
    return new SandboxOptions(
        host, zendeskPort, freshdeskPort, Seed.FILE, file, speed, stateDir, clock, random);
  }

  /** The same with a faster or slower clock. */
  public SandboxOptions withSpeed(double factor) {
    return new SandboxOptions(
        host, zendeskPort, freshdeskPort, seed, seedFile, factor, stateDir, clock, random);
  }

  /** The same with its state kept in this directory. */
  public SandboxOptions withStateDir(Path directory) {
    return new SandboxOptions(
        host, zendeskPort, freshdeskPort, seed, seedFile, speed, directory, clock, random);
  }
}
