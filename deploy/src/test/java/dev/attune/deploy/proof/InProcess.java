package dev.attune.deploy.proof;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Calls;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerPurse;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.note.Scope;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** A world's helpdesk, opened in this process. */
final class InProcess {

  private final Calls calls = new Calls();
  private final Account account;

  /** By the sandbox's clock; what was said before now is history. */
  InProcess(World world, Ledger ledger) {
    this(world, ledger, world.clock(), null);
  }

  /**
   * As above.
   *
   * @param since from when on what is said counts; null for now
   */
  InProcess(World world, Ledger ledger, Clock clock, @Nullable Instant since) {
    Map<String, String> of = world.settings();
    Settings settings =
        new Settings(
            Child.ACCOUNT,
            URI.create(world.url()),
            of.getOrDefault("login", ""),
            new Secret(of.getOrDefault("token", "")),
            null,
            1,
            Map.of("timeout", "20", "allow-http", "true", "ai-agents", "true"),
            clock,
            calls.meter(Child.ACCOUNT),
            new LedgerPurse(ledger, Child.ACCOUNT, clock));
    var desk =
        ServiceLoader.load(HelpdeskProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.vendor().equals(world.vendor()))
            .findFirst()
            .orElseThrow()
            .open(settings);
    account = new Account(Child.ACCOUNT, desk, Scope.EVERYONE, since, () -> NoteSwitch.ON);
  }

  Account account() {
    return account;
  }

  Map<String, Long> calls() {
    return calls.of(Child.ACCOUNT);
  }
}
