package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.assessment.Scorer;
import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.account.Calls;
import dev.attune.deploy.account.Timings;
import dev.attune.deploy.backfill.BackfillPass;
import dev.attune.deploy.export.ExportTurns;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerPurse;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.notes.RefusedNotes;
import dev.attune.deploy.notes.UndoPass;
import dev.attune.deploy.notes.Unrecorded;
import dev.attune.deploy.practice.Practice;
import dev.attune.deploy.preview.Rereading;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.deploy.scores.DraftCheck;
import dev.attune.deploy.scores.Pace;
import dev.attune.deploy.scores.Scores;
import dev.attune.deploy.scores.Turns;
import dev.attune.deploy.webhooks.Hints;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.llm.LlmSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;

/** Puts the server together: one of each part. */
@ApplicationScoped
public class Parts {

  private static final System.Logger LOG = System.getLogger(Parts.class.getName());
  private static final int PRACTISED_A_MINUTE = 20;
  // a token may serve the sidebar of a whole team
  private static final int SENT_A_MINUTE = 600;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** The configuration with what is set on the pages, once it is known that it can work. */
  @Produces
  @Singleton
  Configuration configuration(Config config, SetUp setUp) {
    Configuration configuration = new Configuration(new Layers(config));
    configuration.verify();
    return configuration;
  }

  /** What is set on the pages, read for the first time. */
  @Produces
  @Singleton
  SetUp setUp(Config config, Ledger ledger, Clock clock) {
    return SetUp.in(config, ledger, clock);
  }

  @Produces
  @Singleton
  Engine engine(Configuration configuration, Clock clock) {
    Optional<LlmSettings> model = configuration.llm();
    NativeLibraries.unpack();
    model.ifPresent(named -> LOG.log(INFO, "texts leave the house, redacted, for {0}", named));
    return Engine.by(configuration.rubric(), model, clock);
  }

  @Produces
  @Singleton
  Scorer scorer(Engine engine, Timings timings) {
    return new TimedScorer(engine.scorer(), timings);
  }

  @Produces
  @Singleton
  FeedbackWriter feedback(Engine engine) {
    return engine.feedback();
  }

  @Produces
  @Singleton
  Scores scores(Scorer scorer, FeedbackWriter feedback) {
    return new Scores(scorer, feedback);
  }

  @Produces
  @Singleton
  DraftCheck drafts(Scores scores, Engine engine) {
    return new DraftCheck(scores, new Scores(engine.embedded(), engine.feedback()));
  }

  /** As many in each as there are processors: more at once would only take longer. */
  @Produces
  @Singleton
  Turns.Lanes turns() {
    int atOnce = Runtime.getRuntime().availableProcessors();
    Pace pace = new Pace(SENT_A_MINUTE);
    return new Turns.Lanes(new Turns(atOnce, PATIENCE, pace), new Turns(atOnce, PATIENCE, pace));
  }

  /** Twice as many as there are processors, at least four: readers are slower than they. */
  @Produces
  @Singleton
  ExportTurns exportTurns() {
    return new ExportTurns(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));
  }

  /** The scorer in process by the rubric in use and by any other. */
  @Produces
  @Singleton
  Rereading rereading(Configuration configuration) {
    return new Rereading(configuration.rubric(), rubric -> Engine.by(rubric).embedded());
  }

  /** By the scorer in process, whoever judges what is real. */
  @Produces
  @Singleton
  Practice practice(Engine engine) {
    return new Practice(new Scores(engine.embedded(), engine.feedback()));
  }

  @Produces
  @Singleton
  Pace pace() {
    return new Pace(PRACTISED_A_MINUTE);
  }

  @Produces
  @Singleton
  Calls calls() {
    return new Calls();
  }

  @Produces
  @Singleton
  OpenAccounts open(
      Configuration configuration, Clock clock, Calls calls, Ledger ledger, Timings timings) {
    Helpdesks helpdesks = new Helpdesks(configuration, clock);
    return new OpenAccounts(
        configuration,
        settings ->
            behind(
                helpdesks.open(
                    settings, calls::meter, account -> new LedgerPurse(ledger, account, clock)),
                desk ->
                    new TimedHelpdesk(
                        new KnownDesk(desk, settings, ledger), settings.name(), timings)));
  }

  @Produces
  @Singleton
  Accounts accounts(OpenAccounts open) {
    return new Accounts(open::all);
  }

  private static Account behind(Account account, UnaryOperator<Helpdesk> before) {
    return new Account(
        account.name(),
        before.apply(account.helpdesk()),
        account.scope(),
        account.since(),
        account.notes());
  }

  void close(@Disposes OpenAccounts accounts) {
    accounts.close();
  }

  @Produces
  @Singleton
  PullPass pull(Ledger ledger, Clock clock, Configuration configuration) {
    return new PullPass(ledger, clock, configuration::settle);
  }

  @Produces
  @Singleton
  ReviewPass review(
      Ledger ledger,
      Clock clock,
      Configuration configuration,
      Scorer scorer,
      FeedbackWriter feedback) {
    return new ReviewPass(
        ledger,
        clock,
        new Judge(scorer, feedback),
        configuration::settle,
        configuration::notePolicy,
        configuration::backfillPerMinute);
  }

  @Produces
  @Singleton
  NotePass notes(Ledger ledger, Clock clock, Configuration configuration, Timings timings) {
    Path beside = configuration.localTokenFile().resolveSibling("notes-in-public");
    return new NotePass(ledger, clock, configuration::notePolicy, timings, Unrecorded.in(beside));
  }

  @Produces
  @Singleton
  RefusedNotes refused(Ledger ledger, Clock clock, Configuration configuration) {
    return new RefusedNotes(ledger, clock, configuration::notePolicy);
  }

  @Produces
  @Singleton
  UndoPass undo(Ledger ledger, Clock clock) {
    return new UndoPass(ledger, clock);
  }

  @Produces
  @Singleton
  BackfillPass backfill(Ledger ledger, Clock clock, Configuration configuration) {
    return new BackfillPass(ledger, clock, configuration::backfillPerMinute);
  }

  @Produces
  @Singleton
  Hints hints(Ledger ledger, Clock clock, Configuration configuration) {
    return new Hints(ledger, clock, configuration::settle);
  }
}
