package dev.attune.deploy.account;

import java.util.List;
import java.util.Optional;

/** All configured accounts, in the order of their names. */
public record Accounts(List<Account> all) {

  public Accounts {
    all = List.copyOf(all);
  }

  public Optional<Account> named(String name) {
    return all.stream().filter(account -> account.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return all.stream().map(Account::name).toList();
  }
}
