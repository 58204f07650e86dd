package dev.attune.deploy.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The configuration file: {@code attune.properties} in the working directory, or what {@code
 * attune.config} or {@code ATTUNE_CONFIG} names. Its keys become system properties, where system
 * properties and environment variables of the same key come first.
 */
public final class ConfigFile {

  /** System property that names the file. */
  public static final String KEY = "attune.config";

  private static final String USUAL = "attune.properties";

  private ConfigFile() {}

  /**
   * Reads the file, if there is one, into the system properties of this process.
   *
   * @throws StartFailure when a file that was asked for can't be read
   */
  public static void load() {
    load(System.getProperties(), System.getenv());
  }

  static void load(Properties system, Map<String, String> environment) {
    String named = system.getProperty(KEY, environment.getOrDefault(variable(KEY), ""));
    Path file = Path.of(named.isBlank() ? USUAL : named);
    if (named.isBlank() && !Files.exists(file)) {
      return;
    }
    Properties read = read(file);
    for (String key : read.stringPropertyNames()) {
      if (!environment.containsKey(variable(key)) && !environment.containsKey(key)) {
        system.putIfAbsent(key, read.getProperty(key));
      }
    }
  }

  private static Properties read(Path file) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
      return read;
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure(
          "The configuration file "
              + file
              + " can't be read ("
              + e.getClass().getSimpleName()
              + "), so nothing was started. Give its right path in "
              + KEY
              + ", as a UTF-8 properties file.");
    }
  }

  /** How an environment variable spells a key, as MicroProfile Config has it. */
  static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
