package dev.attune.deploy.setup;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * A configuration asked source by source, the strongest first: never older than its sources, which
 * a container may keep answers of for a minute. Knows where a value comes from, and what would be
 * if other things were set on the pages. Gives text alone. Thread-safe.
 */
final class Layers implements Config {

  private final Config config;
  private final List<ConfigSource> sources;
  private final @Nullable Map<String, String> onPages;

  /** The configuration as it is. */
  Layers(Config config) {
    this(config, null);
  }

  /**
   * The configuration as it would be.
   *
   * @param onPages what would be set on the pages, in place of what is
   */
  Layers(Config config, @Nullable Map<String, String> onPages) {
    this.config = config;
    this.sources =
        StreamSupport.stream(config.getConfigSources().spliterator(), false)
            .sorted(Comparator.comparingInt(ConfigSource::getOrdinal).reversed())
            .toList();
    this.onPages = onPages;
  }

  /** The name of the source that a key's value comes from; empty where nobody sets it. */
  Optional<String> origin(String name) {
    return sources.stream()
        .filter(source -> value(source, name) != null)
        .map(source -> source instanceof LedgerSource ? LedgerSource.NAME : source.getName())
        .findFirst();
  }

  /** The name of the strongest source beside the pages that a key has a value of. */
  Optional<String> elsewhere(String name) {
    return sources.stream()
        .filter(source -> !(source instanceof LedgerSource))
        .filter(source -> source.getValue(name) != null)
        .map(ConfigSource::getName)
        .findFirst();
  }

  @Override
  public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
    return sources.stream()
        .map(source -> value(source, name))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .flatMap(text -> expanded(name, text))
        .filter(text -> !text.isEmpty())
        .map(type::cast);
  }

  /** Only the container knows what stands behind an expression. */
  private Optional<String> expanded(String name, String text) {
    return text.contains("${") ? config.getOptionalValue(name, String.class) : Optional.of(text);
  }

  private @Nullable String value(ConfigSource source, String name) {
    return onPages != null && source instanceof LedgerSource
        ? onPages.get(name)
        : source.getValue(name);
  }

  @Override
  public Iterable<String> getPropertyNames() {
    Set<String> names = new HashSet<>();
    for (ConfigSource source : sources) {
      names.addAll(
          onPages != null && source instanceof LedgerSource
              ? onPages.keySet()
              : source.getPropertyNames());
    }
    return names;
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return config.getConfigSources();
  }

  @Override
  public <T> T getValue(String name, Class<T> type) {
    return getOptionalValue(name, type).orElseThrow();
  }

  @Override
  public ConfigValue getConfigValue(String name) {
    return config.getConfigValue(name);
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return config.getConverter(type);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return config.unwrap(type);
  }
}
