package dev.attune.deploy.setup;

import dev.attune.deploy.account.Account;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Purse;
import dev.attune.helpdesk.Settings;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Opens the configured accounts with whatever adapters are on the class path. */
public final class Helpdesks {

  private final Configuration configuration;
  private final Clock clock;
  private final List<HelpdeskProvider> providers;

  public Helpdesks(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
    this.providers =
        ServiceLoader.load(HelpdeskProvider.class, Helpdesks.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
  }

  /**
   * Opens every configured account, in the order of their names; calls none of them yet.
   *
   * @param meters where an account's calls are counted, by its name
   * @throws BadConfiguration when one can't be opened
   */
  public List<Account> open(Function<String, CallMeter> meters) {
    return open(meters, name -> Purse.ALONE);
  }

  /**
   * As above, for one of several servers.
   *
   * @param purses what an account's calls are paid from, by its name
   */
  List<Account> open(Function<String, CallMeter> meters, Function<String, Purse> purses) {
    return configuration.accountNames().stream()
        .map(name -> open(configuration.account(name), meters, purses))
        .toList();
  }

  /** Opens one account. */
  Account open(
      AccountSettings account, Function<String, CallMeter> meters, Function<String, Purse> purses) {
    String name = account.name();
    return new Account(
        name,
        helpdesk(account, meters.apply(name), purses.apply(name)),
        account.scope(),
        account.since(),
        () -> configuration.notes(name));
  }

  private Helpdesk helpdesk(AccountSettings account, CallMeter meter, Purse purse) {
    try {
      return provider(account).open(settings(account, meter, purse));
    } catch (IllegalArgumentException e) {
      throw new BadConfiguration(String.valueOf(e.getMessage()));
    }
  }

  private HelpdeskProvider provider(AccountSettings account) {
    return providers.stream()
        .filter(provider -> provider.vendor().equals(account.vendor()))
        .findFirst()
        .orElseThrow(
            () ->
                new BadConfiguration(
                    "attune.account."
                        + account.name()
                        + ".vendor must be one of "
                        + providers.stream().map(HelpdeskProvider::vendor).sorted().toList()
                        + ", not "
                        + account.vendor()));
  }

  private Settings settings(AccountSettings account, CallMeter meter, Purse purse) {
    return new Settings(
        account.name(),
        account.url(),
        account.user(),
        account.token(),
        account.webhookSecret(),
        account.budget(),
        account.options(),
        clock,
        meter,
        purse);
  }
}
