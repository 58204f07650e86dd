package dev.attune.deploy.setup;

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
