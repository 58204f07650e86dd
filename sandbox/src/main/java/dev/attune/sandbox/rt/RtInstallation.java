package dev.attune.sandbox.rt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Request Tracker 5 as Debian's packages install it. */
public final class RtInstallation {

  /** What one types to have it. */
  public static final String HOW =
      "sudo apt-get install --no-install-recommends request-tracker5 rt5-db-sqlite rt5-standalone"
          + " dbconfig-no-thanks msmtp-mta w3m";

  static final Path SERVER = Path.of("/usr/share/request-tracker5/libexec/rt-server");
  static final Path SETUP = Path.of("/usr/sbin/rt-setup-database-5");
  static final Path MAIL_GATE = Path.of("/usr/bin/rt-mailgate-5");
  private static final Path SQLITE = Path.of("/usr/share/doc/rt5-db-sqlite");
  private static final Path STANDALONE = Path.of("/usr/share/doc/rt5-standalone");

  private RtInstallation() {}

  public static boolean present() {
    return Stream.of(SERVER, SETUP, MAIL_GATE, SQLITE, STANDALONE).allMatch(Files::exists);
  }

  /**
   * Why it can't be used here, and what to do; empty when it can.
   *
   * @param mayInstall whether it may be installed if it is missing
   */
  public static Optional<String> missing(boolean mayInstall) throws IOException {
    if (!present() && mayInstall) {
      install(Files.createTempDirectory("attune-rt-install"));
    }
    return present()
        ? Optional.empty()
        : Optional.of(
            "no Request Tracker 5 is installed here. Set ATTUNE_INSTALL=1 as root to have it"
                + " installed, or type: "
                + HOW);
  }

  /**
   * Installs it by apt, which needs root and the network and takes about a minute.
   *
   * @param directory where the script and what it says are kept
   * @throws RtFailure when that fails, with the end of what apt said
   */
  public static void install(Path directory) throws IOException {
    Path script = Files.createDirectories(directory).resolve("install.sh");
    Files.writeString(script, RtFiles.text("install.sh"));
    new Step(List.of("bash", script.toString()), directory.resolve("install.log")).run();
  }
}
