package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.PageSettings.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All keys as admins see them. Secrets are told of, never told. Thread-safe. */
public final class SetSheet {

  private static final String DEFAULT = "default";

  private final Keys keys;
  private final Map<String, String> atStart = new HashMap<>();

  /** Remembers what the server begins with, to know what waits for its next start. */
  SetSheet(Keys keys, Layers begun) {
    this.keys = keys;
    keys.all().stream()
        .filter(key -> !key.perAccount() && SetRules.atStart(key))
        .forEach(key -> atStart.put(key.name(), given(begun, key.name())));
  }

  /**
   * Everything there is to set.
   *
   * @param accounts keys of the accounts there are
   * @param account keys that a new account may have; {@code NAME} stands for its name
   * @param secretsKept whether secrets can be kept in the ledger
   * @param last the latest change on the pages; null where there is none
   */
  public record Sheet(
      List<Item> keys,
      List<OfAccount> accounts,
      List<Item> account,
      boolean secretsKept,
      @Nullable Last last) {}

  /**
   * An account and its keys.
   *
   * @param here true where it was added on the pages, and can be removed there
   */
  public record OfAccount(String name, boolean here, List<Item> keys) {}

  /** The latest change. */
  public record Last(long number, List<String> names, String by, Instant at) {}

  /**
   * A key as it is.
   *
   * @param value empty for secrets, and where the default counts
   * @param given whether there is a value beside the default
   * @param from who has the say: {@code default}, {@code set-up page}, {@code attune.properties},
   *     {@code environment} …
   * @param locked why it can't be set here; null where it can
   * @param waits true when the server goes by another value until its next start
   */
  public record Item(
      Key key,
      String name,
      String value,
      boolean given,
      String from,
      @Nullable String locked,
      boolean atStart,
      boolean waits) {}

  Sheet of(Layers now, List<Setting> settings, boolean secretsKept) {
    List<OfAccount> accounts = new ArrayList<>();
    for (String account : AccountNames.in(now.getPropertyNames())) {
      List<Item> own = items(now, key -> key.perAccount() ? key.of(account) : "");
      boolean here =
          now.origin(AccountNames.PREFIX + account + ".vendor")
              .filter(LedgerSource.NAME::equals)
              .isPresent();
      accounts.add(new OfAccount(account, here, own));
    }
    return new Sheet(
        items(now, key -> key.perAccount() ? "" : key.name()),
        accounts,
        items(now, key -> key.perAccount() ? key.name() : ""),
        secretsKept,
        last(settings));
  }

  private List<Item> items(Layers now, Function<Key, String> name) {
    return keys.all().stream()
        .filter(key -> !name.apply(key).isEmpty())
        .map(key -> item(now, key, name.apply(key)))
        .toList();
  }

  private Item item(Layers now, Key key, String name) {
    Optional<String> from = now.origin(name);
    Optional<String> elsewhere =
        from.filter(origin -> !origin.equals(LedgerSource.NAME)).map(SetSheet::spoken);
    String given = given(now, name);
    boolean begunOtherwise = atStart.containsKey(name) && !given.equals(atStart.get(name));
    return new Item(
        key,
        name,
        shown(key) ? given : "",
        !given.isEmpty(),
        from.map(SetSheet::spoken).orElse(DEFAULT),
        SetRules.notHere(key).or(() -> elsewhere.map(by -> "set by " + by)).orElse(null),
        SetRules.atStart(key),
        begunOtherwise);
  }

  /** An address of a database may hold its password. */
  private static boolean shown(Key key) {
    return !key.secret() && !key.name().equals("attune.db.url");
  }

  private static String given(Layers now, String name) {
    return now.getOptionalValue(name, String.class).orElse("");
  }

  private static @Nullable Last last(List<Setting> settings) {
    long number = settings.stream().mapToLong(Setting::change).max().orElse(0);
    List<Setting> latest = settings.stream().filter(one -> one.change() == number).toList();
    return latest.isEmpty()
        ? null
        : new Last(
            number,
            latest.stream().map(Setting::name).collect(Collectors.toList()),
            latest.get(0).by(),
            latest.get(0).at());
  }

  /** A source's name in an admin's words. */
  static String spoken(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    if (lower.contains("env")) {
      return "the environment";
    }
    return lower.contains("system") ? "a system property" : source;
  }
}
