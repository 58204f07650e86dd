package dev.attune.deploy.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The few keys that are needed before there is a server to read them, by the rules of MicroProfile
 * Config: system properties first, then the environment, then the configuration file ({@code
 * attune.config}, by default {@code attune.properties} in the working directory).
 */
record ConfigFile(Properties system, Map<String, String> environment, Properties file) {

  private static final String KEY = "attune.config";
  private static final String USUAL = "attune.properties";

  /**
   * Reads the file, if there is one.
   *
   * @throws StartFailure when it can't be read, or isn't there though it was asked for
   */
  static ConfigFile read(Properties system, Map<String, String> environment) {
    ConfigFile without = new ConfigFile(system, environment, new Properties());
    Optional<String> named = without.given(KEY);
    Path path = Path.of(named.orElse(USUAL));
    if (named.isEmpty() && !Files.exists(path)) {
      return without;
    }
    return new ConfigFile(system, environment, content(path));
  }

  /** The value of a key; its usual one where none is given. */
  String value(String key, String usual) {
    return given(key).orElse(usual).strip();
  }

  private Optional<String> given(String key) {
    return Optional.ofNullable(system.getProperty(key))
        .or(() -> Optional.ofNullable(environment.get(variable(key))))
        .or(() -> Optional.ofNullable(file.getProperty(key)))
        .filter(value -> !value.isBlank());
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static Properties content(Path path) {
    Properties content = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      content.load(reader);
      return content;
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure(
          "The configuration file "
              + path
              + " can't be read ("
              + why(e)
              + "), so nothing was started. Give the path of a UTF-8 properties file in "
              + KEY
              + ".");
    }
  }

  private static String why(Exception failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is no UTF-8";
    }
    return failure instanceof IllegalArgumentException
        ? "a backslash with a u is not followed by four hexadecimal digits"
        : failure.getClass().getSimpleName();
  }
}
