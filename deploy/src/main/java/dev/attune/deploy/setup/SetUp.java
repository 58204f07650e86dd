package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.Audit;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.PageSettings.Change;
import dev.attune.deploy.ledger.PageSettings.Setting;
import dev.attune.deploy.ledger.PageSettings.Wish;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Purse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/**
 * What admins set on the pages. A change is tried before it is kept: it must be one that the server
 * would start with. Kept in the ledger, so that all servers follow; each looks for itself, again
 * and again. Thread-safe.
 */
public final class SetUp {

  private static final System.Logger LOG = System.getLogger(SetUp.class.getName());

  private final Config config;
  private final Keys keys;
  private final Ledger ledger;
  private final Clock clock;
  private final SetSheet sheet;
  private volatile Supplier<Set<String>> followed = () -> Set.of();

  private SetUp(Config config, Keys keys, Ledger ledger, Clock clock) {
    this.config = config;
    this.keys = keys;
    this.ledger = ledger;
    this.clock = clock;
    look();
    this.sheet = new SetSheet(keys, new Layers(config));
  }

  /** What is set in a ledger counts from now on. */
  static SetUp in(Config config, Ledger ledger, Clock clock) {
    return new SetUp(config, Keys.load(), ledger, clock);
  }

  /** Why a change isn't made, in words for the admin. */
  public static final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Declined(List<String> problems) {
      super(String.join("; ", problems) + ". Nothing was changed.");
    }
  }

  /** All keys as they are, with where they come from. */
  public SetSheet.Sheet sheet() {
    return sheet.of(new Layers(config), settings(), sealed());
  }

  /**
   * Sets keys together, all or none.
   *
   * @param wanted empty text sets a key no longer
   * @throws Declined when the server could not work so
   */
  public void change(Map<String, String> wanted, String by) {
    List<String> problems = new SetRules(keys, new Layers(config), sealed()).against(wanted);
    require(problems);
    List<Setting> settings = settings();
    Map<String, String> set = new HashMap<>(LedgerSource.valid(keys, settings));
    Map<String, Wish> wishes = new TreeMap<>();
    wanted.forEach(
        (name, value) -> {
          // what isn't set keeps the memory of what it was
          if (!value.isEmpty() || set.containsKey(name)) {
            wishes.put(name, wish(name, value));
          }
        });
    set.putAll(wanted);
    set.values().removeIf(String::isEmpty);
    SetMoves moves = moves(settings, set);
    require(moved(moves, set, wanted.keySet()));
    requireWorking(set);
    keep(
        new Change(by, clock.instant()),
        "set up",
        moves.removals().gone(wanted.keySet(), set.keySet()),
        (books, change) -> {
          books.settings().set(wishes, change);
          return wishes.keySet();
        });
  }

  /**
   * Gives the keys of a change back what they were before.
   *
   * @throws Declined when there is no such change, or the server could not work so
   */
  public void takeBack(long number, String by) {
    List<Setting> settings = settings();
    Map<String, String> set = new HashMap<>(LedgerSource.valid(keys, settings));
    Set<String> changed = new HashSet<>();
    for (Setting setting : settings) {
      if (setting.change() == number) {
        changed.add(setting.name());
        set.remove(setting.name());
        if (setting.before() != null) {
          set.put(setting.name(), setting.before());
        }
      }
    }
    require(
        changed.isEmpty() ? List.of("there is no such change; look at the page again") : List.of());
    SetMoves moves = moves(settings, set);
    require(moves.broughtBack(number));
    require(moves.removals().barred());
    require(moved(moves, set, changed));
    requireWorking(set);
    keep(
        new Change(by, clock.instant()),
        "took back a set-up",
        moves.removals().gone(changed, set.keySet()),
        (books, change) -> books.settings().takeBack(number, change));
  }

  /** With an account that goes, its credentials go for good. */
  private void keep(
      Change change,
      String deed,
      Set<String> gone,
      BiFunction<Books, Change, Collection<String>> set) {
    ledger.keep(
        books -> {
          Audit audit = books.qa().audit();
          Collection<String> names = set.apply(books, change);
          audit.note(change.at(), change.by(), deed, String.join(" ", names));
          for (String account : gone) {
            List<String> deleted = books.settings().deleteSecrets(account);
            audit.note(change.at(), change.by(), "deleted credentials", String.join(" ", deleted));
          }
        });
    followAtOnce();
  }

  /** Says what follows each change; it names the accounts that are others than before. */
  void whenChanged(Supplier<Set<String>> next) {
    followed = next;
  }

  /**
   * Looks at what is set and follows it. Whoever mends an account need not wait until its rest has
   * ended; but before a server has the new credentials, it would only fail with the old ones.
   */
  void follow() {
    look();
    Set<String> mended = followed.get();
    if (!mended.isEmpty()) {
      ledger.keep(books -> mended.forEach(one -> books.troubles().tryAgain(one, clock.instant())));
    }
  }

  /** The change is kept by now: what fails here is tried again when the server looks next. */
  private void followAtOnce() {
    try {
      follow();
    } catch (RuntimeException e) {
      LOG.log(WARNING, "a set-up was kept, but isn't followed yet; it is looked at again soon", e);
    }
  }

  private SetMoves moves(List<Setting> settings, Map<String, String> set) {
    return new SetMoves(
        keys,
        new Values(new Layers(config), keys),
        new Values(new Layers(config, set), keys),
        new Layers(config),
        settings);
  }

  private List<String> moved(SetMoves moves, Map<String, String> set, Set<String> changed) {
    List<String> problems = new ArrayList<>(moves.strayed(set.keySet(), changed));
    problems.addAll(moves.drawnOut(changed, set.keySet()));
    problems.addAll(
        moves.strangers(changed, account -> ledger.ask(books -> books.settings().inUse(account))));
    return problems;
  }

  /** Looks at what is set in the ledger. True when that is something else than before. */
  boolean look() {
    return LedgerSource.take(LedgerSource.valid(keys, settings()));
  }

  private void requireWorking(Map<String, String> set) {
    List<String> before = problems(new Configuration(new Layers(config)));
    List<String> after = new ArrayList<>(problems(new Configuration(new Layers(config, set))));
    // what was wrong before must not keep an admin from mending something else
    after.removeAll(new HashSet<>(before));
    require(after);
  }

  private List<String> problems(Configuration configuration) {
    List<String> problems = new ArrayList<>(configuration.problems());
    Helpdesks helpdesks = new Helpdesks(configuration, clock);
    for (String name : configuration.accountNames()) {
      try {
        helpdesks
            .open(configuration.account(name), account -> CallMeter.NONE, account -> Purse.ALONE)
            .helpdesk()
            .close();
      } catch (BadConfiguration e) {
        e.problems().stream().filter(told -> !problems.contains(told)).forEach(problems::add);
      }
    }
    return problems;
  }

  private static void require(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new Declined(problems);
    }
  }

  private Wish wish(String name, String value) {
    return new Wish(value.isEmpty() ? null : value, keys.named(name).orElseThrow().secret());
  }

  private List<Setting> settings() {
    return ledger.ask(books -> books.settings().all());
  }

  private boolean sealed() {
    return !new Configuration(new Layers(config)).seal().key().isEmpty();
  }
}
