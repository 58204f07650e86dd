package dev.attune.deploy.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All configured accounts, in the order of their names: as they are now, since an admin may add and
 * take away some. Thread-safe.
 */
public final class Accounts {

  private final Supplier<List<Account>> now;

  public Accounts(Supplier<List<Account>> now) {
    this.now = now;
  }

  public List<Account> all() {
    return now.get();
  }

  public Optional<Account> named(String name) {
    return all().stream().filter(account -> account.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return all().stream().map(Account::name).toList();
  }
}
