package dev.attune.deploy.cli;

import java.nio.file.Path;

/** Where the build has put the server's jar; the launcher tells. */
final class Home {

  private Home() {}

  static Path directory() {
    String home = System.getProperty("dev.attune.home", "");
    if (home.isBlank()) {
      throw new CommandFailure("this command needs the launcher: start it as ./attune.");
    }
    return Path.of(home);
  }
}
