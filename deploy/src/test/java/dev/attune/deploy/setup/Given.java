package dev.attune.deploy.setup;

import io.smallrye.config.common.MapBackedConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** A configuration of a few given values, some of them as the environment spells them. */
public final class Given implements Config {

  private final Map<String, String> values = new HashMap<>();

  public static Given of(String... keysAndValues) {
    Given given = new Given();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      given.values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return given;
  }

  public Given and(String key, String value) {
    values.put(key, value);
    return this;
  }

  public Given without(String key) {
    values.remove(key);
    return this;
  }

  @Override
  public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
    @Nullable String value = values.getOrDefault(key, values.get(Key.inEnvironment(key)));
    return Optional.ofNullable(value).filter(text -> !text.isEmpty()).map(type::cast);
  }

  @Override
  public Iterable<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public <T> T getValue(String key, Class<T> type) {
    return getOptionalValue(key, type).orElseThrow();
  }

  @Override
  public ConfigValue getConfigValue(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return List.of(new MapBackedConfigSource("given", values, 200) {});
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }
}
