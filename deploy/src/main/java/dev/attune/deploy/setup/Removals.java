package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.PageSettings.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts that go with a change of the pages. That this server doesn't know an account proves
 * nothing: it may have been started without the file that names it.
 *
 * @param before what counts now
 * @param after what would count
 * @param settings what is set in the ledger now
 */
record Removals(Values before, Values after, List<Setting> settings) {

  private static final String VENDOR = ".vendor";
  private static final String TOKEN = ".token";

  /**
   * Accounts whose credentials in the ledger go: those that a change removes, and those that were
   * removed before, by an Attune that left their credentials there.
   *
   * @param changed names of what is changed
   * @param set what would be set on the pages
   */
  Set<String> gone(Collection<String> changed, Set<String> set) {
    Map<String, Setting> all =
        settings.stream().collect(Collectors.toMap(Setting::name, Function.identity()));
    Set<String> gone = new TreeSet<>();
    settings.stream()
        .filter(Setting::secret)
        .map(Setting::name)
        .filter(name -> name.startsWith(AccountNames.PREFIX))
        .map(SetMoves::account)
        .filter(account -> removed(account, changed, set) || leftBehind(account, all))
        .forEach(gone::add);
    gone.removeAll(AccountNames.in(after.names()));
    return gone;
  }

  private static boolean removed(String account, Collection<String> changed, Set<String> set) {
    String vendor = vendor(account);
    return changed.contains(vendor) && !set.contains(vendor);
  }

  /** Removed once, with nothing entered for it since. */
  private boolean leftBehind(String account, Map<String, Setting> all) {
    Setting vendor = all.get(vendor(account));
    return vendor != null
        && vendor.value() == null
        && settings.stream()
            .filter(setting -> setting.secret() && of(account, setting.name()))
            .allMatch(setting -> setting.change() <= vendor.change());
  }

  private static boolean of(String account, String name) {
    return name.startsWith(AccountNames.PREFIX + account + ".");
  }

  private static String vendor(String account) {
    return AccountNames.PREFIX + account + VENDOR;
  }

  /** Accounts that would come back without the credentials that went with them. */
  List<String> barred() {
    Set<String> back = AccountNames.in(after.names());
    back.removeAll(AccountNames.in(before.names()));
    return back.stream()
        .filter(account -> Stream.of("", "-file").allMatch(end -> without(account + TOKEN + end)))
        .map(account -> account + " was removed, and its credentials with it; add it anew")
        .toList();
  }

  private boolean without(String key) {
    return after.optional(AccountNames.PREFIX + key).isEmpty();
  }
}
