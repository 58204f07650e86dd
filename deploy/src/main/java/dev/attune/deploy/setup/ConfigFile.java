package dev.attune.deploy.setup;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * A file of keys beside environment and system properties, which both win over it. Read again when
 * it has changed, so that an admin can pause notes without a restart. A file that isn't there holds
 * no keys. Thread-safe; found by every MicroProfile Config.
 */
public final class ConfigFile implements ConfigSource {

  private static final String PLACE = "attune.config";
  private static final String STANDARD = "./attune.properties";
  private static final int ABOVE_DEFAULTS = 200;

  private final Path path;
  private volatile Content content = new Content(null, Map.of());

  private record Content(@Nullable FileTime changed, Map<String, String> values) {}

  public ConfigFile() {
    this(
        Path.of(
            Optional.ofNullable(System.getProperty(PLACE))
                .or(() -> Optional.ofNullable(System.getenv(Key.inEnvironment(PLACE))))
                .orElse(STANDARD)));
  }

  ConfigFile(Path path) {
    this.path = path;
  }

  @Override
  public String getName() {
    return "attune.properties";
  }

  @Override
  public int getOrdinal() {
    return ABOVE_DEFAULTS;
  }

  @Override
  public Set<String> getPropertyNames() {
    return current().keySet();
  }

  @Override
  public @Nullable String getValue(String name) {
    return current().get(name);
  }

  private Map<String, String> current() {
    Content known = content;
    FileTime changed = lastChange();
    if (java.util.Objects.equals(changed, known.changed)) {
      return known.values;
    }
    Content fresh = new Content(changed, changed == null ? Map.of() : read());
    content = fresh;
    return fresh.values;
  }

  private @Nullable FileTime lastChange() {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      return null;
    }
  }

  private Map<String, String> read() {
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      file.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the configuration file " + path + " can't be read", e);
    }
    Map<String, String> values = new LinkedHashMap<>();
    file.stringPropertyNames().forEach(name -> values.put(name, file.getProperty(name)));
    return values;
  }
}
