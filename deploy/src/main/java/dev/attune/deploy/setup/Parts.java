package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.assessment.Scorer;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.account.Calls;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.notes.UndoPass;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.deploy.scores.Scores;
import dev.attune.deploy.webhooks.Hints;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.llm.LlmSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Puts the server together: one of each part. */
@ApplicationScoped
public class Parts {

  private static final System.Logger LOG = System.getLogger(Parts.class.getName());

  /** The only clock there is. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  /** The configuration, once it is known that it can work. */
  @Produces
  @Singleton
  Configuration configuration(Config config) {
    Configuration configuration = new Configuration(config);
    configuration.verify();
    return configuration;
  }

  @Produces
  @Singleton
  Engine engine(Configuration configuration, Clock clock) {
    Optional<LlmSettings> model = configuration.llm();
    model.ifPresent(named -> LOG.log(INFO, "texts leave the house, redacted, for {0}", named));
    return Engine.by(configuration.rubric(), model, clock);
  }

  @Produces
  @Singleton
  Scorer scorer(Engine engine) {
    return engine.scorer();
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
  Calls calls() {
    return new Calls();
  }

  @Produces
  @Singleton
  Accounts accounts(Configuration configuration, Clock clock, Calls calls) {
    return new Accounts(new Helpdesks(configuration, clock).open(calls::meter));
  }

  void close(@Disposes Accounts accounts) {
    accounts.all().forEach(account -> account.helpdesk().close());
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
        configuration::notePolicy);
  }

  @Produces
  @Singleton
  NotePass notes(Ledger ledger, Clock clock, Configuration configuration) {
    return new NotePass(ledger, clock, configuration::notePolicy);
  }

  @Produces
  @Singleton
  UndoPass undo(Ledger ledger, Clock clock) {
    return new UndoPass(ledger, clock);
  }

  @Produces
  @Singleton
  Hints hints(Ledger ledger, Clock clock, Configuration configuration) {
    return new Hints(ledger, clock, configuration::settle);
  }
}
