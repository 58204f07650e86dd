package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * A file of keys beside environment and system properties, which both win over it. Read again when
 * it has changed, so that an admin can pause notes without a restart; what can't be read then
 * leaves it as it was. A file that isn't there holds no keys. Thread-safe; found by every
 * MicroProfile Config.
 */
public final class ConfigFile implements ConfigSource {

  private static final String PLACE = "attune.config";
  private static final String STANDARD = "./attune.properties";
  private static final int ABOVE_DEFAULTS = 200;

  private static final System.Logger LOG = System.getLogger(ConfigFile.class.getName());

  private final Path path;

  /** Null until it was looked at for the first time. */
  private volatile @Nullable Content content;

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
    if (known != null && Objects.equals(changed, known.changed)) {
      return known.values;
    }
    Content fresh = new Content(changed, changed == null ? Map.of() : read(known));
    content = fresh;
    return fresh.values;
  }

  /** Somebody may be in the midst of writing it, or have slipped: the server goes on. */
  private Map<String, String> read(@Nullable Content known) {
    try {
      return read();
    } catch (UncheckedIOException | IllegalArgumentException e) {
      if (known == null) {
        throw e;
      }
      LOG.log(
          WARNING,
          "the configuration file {0} can''t be read since it was changed; what it held before goes"
              + " on to count. Mend it: UTF-8, and no backslash but before what it escapes",
          path);
      return known.values;
    }
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
