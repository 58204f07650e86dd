package dev.attune.deploy.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Scorer;
import dev.attune.deploy.bench.FakeScorer;
import dev.attune.engine.EmbeddedFeedback;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.feedback.FeedbackWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Many changed tickets of each vendor while one call in twenty fails: every answer in the ledger
 * exactly once, at most one note left on a reply, none public, budgets kept. Takes minutes, so it
 * is run by {@code ./mvnw -Psoak test} alone. {@code -Dsoak.tickets} makes it smaller; {@code
 * -Dsoak.scorer=embedded} judges with the real scorer rather than by a word, which takes longer
 * than all the rest and changes nothing of what is shown here.
 */
class Soak {

  private static final int TICKETS = Integer.getInteger("soak.tickets", 20_000);
  private static final String SCORER = System.getProperty("soak.scorer", "quick");
  private static final Logger OURS = Logger.getLogger("dev.attune");

  @Test
  void nothing_is_lost_nothing_twice_nothing_public_and_budgets_are_kept() throws Exception {
    OURS.setLevel(Level.OFF); // thousands of failures that are wanted here
    List<Result> results = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Result>> runs =
          threads.invokeAll(List.of(() -> run("zendesk"), () -> run("freshdesk")));
      for (Future<Result> run : runs) {
        results.add(run.get());
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.println(Result.table(results, SCORER));
    SoftAssertions softly = new SoftAssertions();
    results.forEach(result -> judge(softly, result));
    softly.assertAll();
    assertThat(results).hasSize(2);
  }

  private static Result run(String vendor) throws Exception {
    boolean embedded = SCORER.equals("embedded");
    FakeScorer quick = new FakeScorer();
    Scorer scorer = embedded ? EmbeddedScorer.standard() : quick;
    FeedbackWriter feedback = embedded ? new EmbeddedFeedback() : quick;
    try (DeskRun run = new DeskRun(vendor, TICKETS, scorer, feedback)) {
      return run.run();
    }
  }

  private static void judge(SoftAssertions softly, Result result) {
    Tally tally = result.tally();
    softly.assertThat(result.rested()).as("came to rest").isTrue();
    softly.assertThat(tally.tickets()).as("tickets").isEqualTo(TICKETS);
    softly.assertThat(tally.replies()).as("answers").isGreaterThan(TICKETS);
    softly.assertThat(tally.entered()).as("entered once").isEqualTo(tally.replies());
    softly.assertThat(tally.seenTwice()).as("seen twice").isZero();
    softly.assertThat(tally.invented()).as("on no ticket").isZero();
    softly.assertThat(tally.noted()).as("noted").isPositive();
    softly.assertThat(tally.mostNotes()).as("most notes on a reply").isEqualTo(1);
    softly.assertThat(tally.notesMissing()).as("written and on no ticket").isZero();
    softly.assertThat(tally.publicNotes()).as("public").isZero();
    softly.assertThat(tally.states().keySet()).as("note states").isSubsetOf("written", "held");
    softly.assertThat(result.faults()).as("faults").isPositive();
    softly
        .assertThat(result.largestShare())
        .as("largest share used of %s", result.mostUsed())
        .isLessThanOrEqualTo(DeskRun.BUDGET);
  }
}
