package dev.attune.deploy.setup;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the configured accounts: whatever has a vendor. From files they are read as written;
 * from the environment {@code ATTUNE_ACCOUNT_MY_DESK_VENDOR} makes {@code my-desk}.
 */
final class AccountNames {

  static final String PREFIX = "attune.account.";

  private static final Pattern VENDOR = Pattern.compile("attune\\.account\\.([^.]+)\\.vendor");
  private static final Pattern IN_ENVIRONMENT = Pattern.compile("ATTUNE_ACCOUNT_(\\w+)_VENDOR");
  private static final Pattern OF_ACCOUNT = Pattern.compile("attune\\.account\\.[^.]+\\.(.+)");
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private AccountNames() {}

  static Set<String> in(Iterable<String> names) {
    Set<String> accounts = new TreeSet<>();
    for (String name : names) {
      Matcher vendor = VENDOR.matcher(name);
      if (vendor.matches()) {
        accounts.add(vendor.group(1));
      }
    }
    for (String name : names) {
      Matcher vendor = IN_ENVIRONMENT.matcher(name);
      if (vendor.matches() && accounts.stream().noneMatch(known -> same(known, vendor.group(1)))) {
        accounts.add(vendor.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    return accounts;
  }

  /** The key's name with {@code NAME} for the account. */
  static String generic(String name) {
    Matcher key = OF_ACCOUNT.matcher(name);
    return key.matches() ? PREFIX + "NAME." + key.group(1) : name;
  }

  static boolean wellFormed(String account) {
    return SHAPE.matcher(account).matches();
  }

  private static boolean same(String account, String inEnvironment) {
    return Key.inEnvironment(account).equals(inEnvironment);
  }
}
