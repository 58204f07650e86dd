package dev.attune.deploy.setup;

import dev.attune.assessment.Rubric;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.digest.MailSettings;
import dev.attune.deploy.ledger.AesSeal;
import dev.attune.deploy.ledger.Seal;
import dev.attune.deploy.oidc.OidcSettings;
import dev.attune.deploy.signin.HttpPlace;
import dev.attune.deploy.signin.Proxies;
import dev.attune.deploy.upkeep.Keeping;
import dev.attune.llm.LlmSettings;
import dev.attune.note.NotePolicy;
import dev.attune.reply.Settle;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What an admin has configured, in our own types. Server and command line use the same. Asked anew
 * each time; thread-safe. Methods throw {@link BadConfiguration} naming the key at fault.
 */
public final class Configuration {

  private static final int MOST = 1_000_000;

  private static final Duration LONGEST_SETTLE = Duration.ofDays(30);

  private final Keys keys;
  private final Values values;
  private final Origins origins;

  public Configuration(Config config) {
    this(config, Keys.load());
  }

  /** Asked source by source, so that what is set on the pages counts at once. */
  public static Configuration layered(Config config) {
    return new Configuration(new Layers(config));
  }

  private Configuration(Config config, Keys keys) {
    this.keys = keys;
    this.values = new Values(config, keys);
    this.origins = new Origins(config, keys);
  }

  /**
   * Reads everything once.
   *
   * @throws BadConfiguration naming every problem, unknown keys first
   */
  public void verify() {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw new BadConfiguration(problems);
    }
  }

  /**
   * Reads what must be right before the ledger is opened, where more may be set.
   *
   * @throws BadConfiguration naming every problem
   */
  void verifyBeforeLedger() {
    List<String> problems =
        new ArrayList<>(
            new UnknownKeys(keys, accountNames())
                .in(values.names()).stream()
                    .filter(problem -> !problem.contains(UnknownKeys.WITHOUT_VENDOR))
                    .toList());
    Stream.<Runnable>of(this::database, this::httpPlace, this::seal)
        .forEach(reading -> note(problems, reading));
    if (!problems.isEmpty()) {
      throw new BadConfiguration(problems);
    }
  }

  /** Every problem, unknown keys first; none where all is well. */
  List<String> problems() {
    List<String> problems =
        new ArrayList<>(new UnknownKeys(keys, accountNames()).in(values.names()));
    Stream.<Runnable>of(
            this::notePolicy,
            this::settle,
            this::pullEvery,
            this::rubric,
            this::llm,
            this::mail,
            this::oidc,
            this::notes,
            this::database,
            this::httpPlace,
            this::proxies,
            this::backfillPerMinute,
            this::retention,
            this::seal)
        .forEach(reading -> note(problems, reading));
    List<AccountSettings> accounts = new ArrayList<>();
    accountNames().forEach(name -> note(problems, () -> accounts.add(account(name))));
    problems.addAll(AccountSettings.twice(accounts));
    return problems;
  }

  public Set<String> accountNames() {
    return AccountNames.in(values.names());
  }

  /** Which keys are set, and where. */
  public Origins origins() {
    return origins;
  }

  public AccountSettings account(String name) {
    return AccountSettings.read(name, keys, values);
  }

  public NotePolicy notePolicy() {
    return NoteKeys.read(values);
  }

  public Settle settle() {
    return new Settle(
        values.duration("attune.reply.settle.chat", Duration.ZERO, LONGEST_SETTLE),
        values.duration("attune.reply.settle", Duration.ZERO, LONGEST_SETTLE));
  }

  public Duration pullEvery() {
    return values.duration("attune.pull.every", Duration.ofSeconds(1), Duration.ofHours(24));
  }

  /** The rubric that ships, or the company's own. */
  public Rubric rubric() {
    return RubricKeys.read(values);
  }

  /** The language model that judges; empty, as shipped, where none does. */
  public Optional<LlmSettings> llm() {
    return LlmKeys.read(values);
  }

  /** The mail server that takes digests; empty, as shipped, where none does. */
  public Optional<MailSettings> mail() {
    return MailKeys.read(values);
  }

  /** Where people may sign in by another's word; empty, as shipped, where nowhere. */
  public Optional<OidcSettings> oidc() {
    return OidcKeys.read(values);
  }

  /** The switch for all accounts. */
  public NoteSwitch notes() {
    return values.choice(
        "attune.notes", new NoteSwitch[] {NoteSwitch.ON, NoteSwitch.DRY_RUN, NoteSwitch.OFF});
  }

  /** The stricter of the switch for all accounts and the account's own. */
  public NoteSwitch notes(String account) {
    NoteSwitch own =
        values.choice(
            AccountNames.PREFIX + account + ".notes",
            new NoteSwitch[] {NoteSwitch.ON, NoteSwitch.HIGHLIGHTS, NoteSwitch.OFF});
    NoteSwitch all = notes();
    return own == NoteSwitch.OFF || all == NoteSwitch.ON ? own : all;
  }

  public Database database() {
    return new Database(
        values.text("attune.db.url"),
        values.text("attune.db.user"),
        values.secret("attune.db.password").orElseGet(() -> new dev.attune.helpdesk.Secret("")));
  }

  /** Where the server is reached. */
  public HttpPlace httpPlace() {
    return HttpKeys.place(values);
  }

  /** Who stands before the server. */
  public Proxies proxies() {
    return HttpKeys.proxies(values);
  }

  /** Where the token for commands on this machine is kept. */
  public Path localTokenFile() {
    return Path.of(values.text("attune.local-token-file"));
  }

  /** Tickets that a backfill reads in a minute. */
  public int backfillPerMinute() {
    return values.count("attune.backfill.tickets-per-minute", 1, MOST);
  }

  /** How long quotes and reviews are kept. */
  public Keeping retention() {
    Keeping keeping =
        new Keeping(
            values.duration("attune.retention.quotes"),
            values.duration("attune.retention.reviews"));
    if (keeping.reviews().compareTo(keeping.quotes()) < 0) {
      throw new BadConfiguration(
          "attune.retention.reviews must be at least as long as attune.retention.quotes, since"
              + " quotes are part of reviews");
    }
    return keeping;
  }

  /** What encrypts the ledger's reviews. */
  public Seal seal() {
    List<String> secrets =
        values.secret("attune.secret-key").stream()
            .flatMap(secret -> Stream.of(secret.reveal().split("[,\\s]+")))
            .filter(secret -> !secret.isEmpty())
            .toList();
    try {
      return secrets.isEmpty() ? Seal.NONE : new AesSeal(secrets, new SecureRandom());
    } catch (IllegalArgumentException e) {
      throw new BadConfiguration("attune.secret-key " + e.getMessage());
    }
  }

  private static void note(List<String> problems, Runnable reading) {
    try {
      reading.run();
    } catch (BadConfiguration e) {
      problems.addAll(e.problems());
    }
  }

  /** Where the ledger is kept. */
  public record Database(String url, String user, dev.attune.helpdesk.Secret password) {}
}
