package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.Seal;
import dev.attune.deploy.ledger.SettingsAtRest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Which keys are set, and where; never to what. Asked anew each time; thread-safe. */
public final class Origins {

  private final Config config;
  private final Keys keys;

  Origins(Config config, Keys keys) {
    this.config = config;
    this.keys = keys;
  }

  /** One sentence of what is set beside the accounts; empty where every default counts. */
  public String told() {
    return told(key -> key.perAccount() ? "" : key.name(), Key::name);
  }

  /** As above, of an account. */
  public String told(String account) {
    return told(key -> key.perAccount() ? key.of(account) : "", Key::behindName);
  }

  private String told(Function<Key, String> name, Function<Key, String> shown) {
    Layers now = new Layers(config);
    Map<String, List<String>> bySource =
        keys.all().stream()
            .filter(key -> !name.apply(key).isEmpty())
            .filter(key -> now.origin(name.apply(key)).isPresent())
            .collect(
                Collectors.groupingBy(
                    key -> SetSheet.spoken(now.origin(name.apply(key)).orElseThrow()),
                    TreeMap::new,
                    Collectors.mapping(shown, Collectors.toList())));
    return bySource.entrySet().stream()
        .map(each -> "by " + each.getKey() + ": " + String.join(", ", each.getValue()))
        .collect(Collectors.joining("; "));
  }

  /**
   * Lets what is set on the pages count where no server has read it, and tells how many keys.
   *
   * @throws dev.attune.deploy.ledger.SealFailure when a secret's key isn't there
   */
  public int adopt(Connection ledger, Seal seal) throws SQLException {
    Map<String, String> set = LedgerSource.valid(keys, SettingsAtRest.in(ledger, seal));
    LedgerSource.take(set);
    return set.size();
  }
}
