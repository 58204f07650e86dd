package dev.attune.rt;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.attune.sandbox.rt.RtInstallation;
import dev.attune.sandbox.rt.RtOptions;
import dev.attune.sandbox.rt.RtServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one real RT that all tests of this module share, since starting one takes seconds. Its time
 * stands still unless a test moves it.
 */
final class RtWorkshop {

  /** RT looks at the time that often. */
  private static final Duration NOTICED = Duration.ofMillis(10);

  private static @Nullable RtWorkshop shared;
  private static boolean told;

  private final Path home;
  private final RtServer server;
  private final Workbench workbench;
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private RtWorkshop(Path home) throws IOException {
    this.home = home;
    write();
    file("StandingTime.pm");
    server =
        RtServer.start(
            RtOptions.fresh(home.resolve("rt"), freePort())
                .with(text("attune-initialdata.pl"))
                .with(text("bench-people.pl"))
                .in(
                    Map.of(
                        "ATTUNE_RT_TIME",
                        time().toString(),
                        "ATTUNE_RT_MAIL",
                        "testfile",
                        "PERL5LIB",
                        home.toString(),
                        "PERL5OPT",
                        "-MStandingTime")));
    workbench = new Workbench(server, file("workbench.pl"), home.resolve("workbench.log"));
  }

  /** The workshop, opened by who needs it first; without RT the test is skipped, and says why. */
  static synchronized RtWorkshop open() throws IOException {
    RtWorkshop open = shared;
    if (open == null) {
      requireRt();
      open = new RtWorkshop(directory());
      Runtime.getRuntime().addShutdownHook(new Thread(open::close, "rt-workshop-end"));
      shared = open;
    }
    return open;
  }

  /** In memory where that can be had: a database that waits for a disk takes ten times as long. */
  private static Path directory() throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? Files.createTempDirectory(memory, "attune-rt")
        : Files.createTempDirectory("attune-rt");
  }

  private static void requireRt() throws IOException {
    Optional<String> reason = RtInstallation.missing("1".equals(System.getenv("ATTUNE_INSTALL")));
    if (reason.isPresent()) {
      if (!told) {
        System.err.println("SKIPPED, and this adapter NOT tested: " + reason.get());
        told = true;
      }
      abort(reason.get());
    }
  }

  RtServer server() {
    return server;
  }

  Workbench workbench() {
    return workbench;
  }

  Path accessLog() {
    return home.resolve("rt").resolve("access.log");
  }

  /** RT's time. */
  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now();
      }
    };
  }

  private synchronized Instant now() {
    return now;
  }

  /** Lets time pass, for RT as for us; RT knows whole seconds. */
  synchronized void pass(Duration time) {
    now = now.plus(time);
    write();
    try {
      Thread.sleep(NOTICED.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path time() {
    return home.resolve("time");
  }

  private void write() {
    try {
      Path part = home.resolve("time.part");
      Files.writeString(part, Long.toString(now.getEpochSecond()));
      Files.move(part, time(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) throws IOException {
    Path file = home.resolve(name);
    return Files.exists(file) ? file : Files.writeString(file, text(name));
  }

  static String text(String name) throws IOException {
    try (InputStream in = RtWorkshop.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void close() {
    workbench.close();
    server.close();
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      System.err.println(home + " could not be deleted: " + e);
    }
  }
}
