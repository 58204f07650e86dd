package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.account.Account;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The accounts that are open: opened anew when their configuration is another one. What can't be
 * read leaves an account as it was. Thread-safe.
 */
final class OpenAccounts {

  private static final System.Logger LOG = System.getLogger(OpenAccounts.class.getName());

  private final Configuration configuration;
  private final Function<AccountSettings, Account> opening;
  private final Map<String, Open> open = new TreeMap<>();
  private volatile List<Account> all = List.of();
  private volatile Set<String> paused = Set.of();
  private final Map<String, String> told = new TreeMap<>();

  private record Open(AccountSettings settings, Account account) {}

  /**
   * Opens all of them.
   *
   * @throws BadConfiguration when one can't be opened
   */
  OpenAccounts(Configuration configuration, Function<AccountSettings, Account> opening) {
    this.configuration = configuration;
    this.opening = opening;
    configuration.accountNames().forEach(name -> open(configuration.account(name)));
    publish();
  }

  /** In the order of their names. */
  List<Account> all() {
    return all;
  }

  /** Those that are worked on. */
  List<Account> atWork() {
    Set<String> resting = paused;
    return all.stream().filter(account -> !resting.contains(account.name())).toList();
  }

  /** Follows the configuration. Names what is another account than before, or none any longer. */
  synchronized Set<String> refresh() {
    Set<String> names = configuration.accountNames();
    Set<String> gone = new HashSet<>(open.keySet());
    gone.removeAll(names);
    gone.forEach(this::close);
    told.keySet().retainAll(names);
    Set<String> changed = new TreeSet<>(gone);
    names.stream().filter(this::follow).forEach(changed::add);
    publish();
    return changed;
  }

  private boolean follow(String name) {
    try {
      AccountSettings settings = configuration.account(name);
      Open known = open.get(name);
      if (known != null && known.settings().equals(settings)) {
        told.remove(name);
        return false;
      }
      open(settings);
      told.remove(name);
      LOG.log(INFO, "account={0}: {1}", name, known == null ? "added" : "set up anew");
      return true;
    } catch (BadConfiguration e) {
      String problem = String.join("; ", e.problems());
      if (!problem.equals(told.put(name, problem))) {
        LOG.log(WARNING, "account={0}: goes on as it was, since {1}; mend it", name, problem);
      }
      return false;
    }
  }

  private void open(AccountSettings settings) {
    Account account = opening.apply(settings);
    Open before = open.put(settings.name(), new Open(settings, account));
    if (before != null) {
      before.account().helpdesk().close();
    }
  }

  private void close(String name) {
    Open before = open.remove(name);
    if (before != null) {
      before.account().helpdesk().close();
      LOG.log(INFO, "account={0}: taken away; what is known of it stays in the ledger", name);
    }
  }

  private void publish() {
    Set<String> resting = new HashSet<>();
    open.values().stream()
        .map(Open::settings)
        .filter(AccountSettings::paused)
        .forEach(settings -> resting.add(settings.name()));
    paused = Set.copyOf(resting);
    all = open.values().stream().map(Open::account).toList();
  }

  synchronized void close() {
    open.values().forEach(one -> one.account().helpdesk().close());
    open.clear();
  }
}
