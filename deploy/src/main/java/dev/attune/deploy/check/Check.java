package dev.attune.deploy.check;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Desks.Desk;
import dev.attune.deploy.setup.AnotherDesk;
import dev.attune.deploy.setup.BadConfiguration;
import dev.attune.deploy.setup.Configuration;
import dev.attune.deploy.setup.Helpdesks;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.helpdesk.Helpdesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries everything that Attune needs: configuration, ledger, port, and every configured helpdesk.
 */
public final class Check {

  private static final String TEST_NOTE = "private note";

  private final Configuration configuration;
  private final Clock clock;
  private final HttpPort port;
  private final Supplier<List<Step>> ledger;
  private final Supplier<Map<String, Desk>> desks;

  /** From outside of the server. */
  public Check(Configuration configuration, Clock clock, HttpPort port) {
    this(
        configuration,
        clock,
        port,
        () -> LedgerReach.steps(configuration),
        () -> LedgerReach.desks(configuration));
  }

  /**
   * As a server that asks about itself.
   *
   * @param answers whether its ledger does
   * @param desks the helpdesks that it knows, by account
   */
  public static Check inside(
      Configuration configuration,
      Clock clock,
      HttpPort port,
      BooleanSupplier answers,
      Supplier<Map<String, Desk>> desks) {
    return new Check(configuration, clock, port, () -> List.of(LedgerReach.inside(answers)), desks);
  }

  private Check(
      Configuration configuration,
      Clock clock,
      HttpPort port,
      Supplier<List<Step>> ledger,
      Supplier<Map<String, Desk>> desks) {
    this.configuration = configuration;
    this.clock = clock;
    this.port = port;
    this.ledger = ledger;
    this.desks = desks;
  }

  /** True while only the running server can say what is set on its pages, so that it is asked. */
  public static boolean onlyServerKnows(Configuration configuration) {
    return LedgerReach.held(configuration);
  }

  /** Everything but a note: that notes are private is then not proven. */
  public List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    all(findings::add);
    return List.copyOf(findings);
  }

  /** As above, each finding told as it comes: a helpdesk may take its time. */
  public void all(Consumer<Finding> told) {
    told.accept(server());
    List<Finding> findings = new ArrayList<>();
    List<Account> accounts = accounts(findings);
    findings.forEach(told);
    Map<String, Desk> known = accounts.isEmpty() ? Map.of() : desks.get();
    for (Account account : accounts) {
      try (Helpdesk helpdesk = account.helpdesk()) {
        List<Step> steps = new ArrayList<>();
        steps.add(origins(configuration.origins().told(account.name())));
        steps.addAll(another(account.name(), known.get(account.name())));
        steps.addAll(helpdesk.diagnose().steps());
        steps.add(
            Finding.notProven(
                TEST_NOTE,
                "not proven: no note was written",
                "prove it on a ticket of your own: ./attune check --ticket "
                    + account.name()
                    + "/ID --write-test-note"));
        told.accept(Finding.of(account.name(), steps));
      }
    }
  }

  /**
   * Writes a labelled private note on a ticket and looks whether it is private.
   *
   * @param ticket {@code ACCOUNT/ID}, or the number alone where there is one account
   */
  public Finding testNote(String ticket) {
    List<Step> ledgers = ledger.get(); // first: what is set there counts below
    List<Finding> findings = new ArrayList<>();
    List<Account> accounts = accounts(findings);
    if (accounts.isEmpty()) {
      List<Step> steps = new ArrayList<>(ledgers);
      steps.addAll(findings.get(0).diagnosis().steps());
      return Finding.of(findings.get(0).subject(), steps);
    }
    return TestNote.on(ticket, accounts, clock);
  }

  private Finding server() {
    List<Step> ledgers = ledger.get(); // first: what is set there counts below
    List<Step> steps = new ArrayList<>(problems());
    steps.add(origins(configuration.origins().told()));
    steps.addAll(ledgers);
    steps.add(port.step());
    return Finding.of("server", steps);
  }

  /** What would keep the server from asking an account's helpdesk at all. */
  private List<Step> another(String account, @Nullable Desk known) {
    return Optional.ofNullable(known)
        .flatMap(desk -> AnotherDesk.of(configuration.account(account), desk))
        .map(other -> Finding.failed("helpdesk", other.finding(), other.whatToDo()))
        .stream()
        .toList();
  }

  private static Step origins(String told) {
    return Finding.ok("settings", told.isEmpty() ? "every key has its default" : "set " + told);
  }

  private List<Step> problems() {
    try {
      configuration.verify();
      return List.of(Finding.ok("configuration", "every attune. key is known and makes sense"));
    } catch (BadConfiguration e) {
      return e.problems().stream()
          .map(problem -> Finding.failed("configuration", problem, "correct it, then check again"))
          .toList();
    }
  }

  private List<Account> accounts(List<Finding> findings) {
    try {
      List<Account> accounts = new Helpdesks(configuration, clock).open(name -> CallMeter.NONE);
      if (accounts.isEmpty()) {
        findings.add(
            Finding.of(
                "accounts",
                List.of(
                    Finding.failed(
                        "accounts",
                        "no helpdesk is configured",
                        "add one on the set-up page, or set attune.account.NAME.vendor, .url, .user"
                            + " and .token-file; README.md names every key"))));
      }
      return accounts;
    } catch (BadConfiguration e) {
      findings.add(
          Finding.of(
              "accounts",
              e.problems().stream()
                  .map(problem -> Finding.failed("accounts", problem, "correct it"))
                  .toList()));
      return List.of();
    }
  }
}
