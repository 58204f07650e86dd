package dev.attune.deploy.launch;

import java.util.Map;
import java.util.Properties;

/** What must hold before anything of the configuration can be asked for. */
public final class StartConditions {

  private StartConditions() {}

  /**
   * Makes sure that the configuration file can be read, is there if it was asked for, and gives an
   * address that can be listened on.
   *
   * @throws StartFailure saying what doesn't hold, as the server would that were started
   */
  public static void require(Properties system, Map<String, String> environment) {
    HttpAddress.in(ConfigFile.read(system, environment));
  }
}
