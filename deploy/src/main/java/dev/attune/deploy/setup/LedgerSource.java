package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.PageSettings.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * What admins have set on the pages, below {@link ConfigFile}, system properties and environment.
 * Empty until the server has read its ledger. Thread-safe; found by every MicroProfile Config.
 */
public final class LedgerSource implements ConfigSource {

  static final String NAME = "set-up page";
  static final int BELOW_FILES = 150;

  /** The container makes sources before there is a ledger. */
  private static volatile Map<String, String> values = Map.of();

  /** Says what is set from now on. True when that is something else than before. */
  static boolean take(Map<String, String> set) {
    Map<String, String> before = values;
    values = Map.copyOf(set);
    return !before.equals(set);
  }

  /** What is set; keys that this Attune doesn't know any more are passed over. */
  static Map<String, String> valid(Keys keys, List<Setting> settings) {
    Map<String, String> valid = new HashMap<>();
    for (Setting setting : settings) {
      if (setting.value() != null && keys.named(setting.name()).isPresent()) {
        valid.put(setting.name(), setting.value());
      }
    }
    return valid;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public int getOrdinal() {
    return BELOW_FILES;
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public @Nullable String getValue(String name) {
    return values.get(name);
  }
}
