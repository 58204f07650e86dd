package dev.attune.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Calls;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.Post;
import dev.attune.deploy.bench.StandIn;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.PullTimer;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.deploy.webhooks.Hints;
import dev.attune.engine.EmbeddedFeedback;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.note.NotePolicy;
import dev.attune.note.Scope;
import dev.attune.reply.Settle;
import dev.attune.sandbox.SandboxOptions;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the closing of a reply to its note by way of a webhook, in real time; prints how long. */
class HintWalkTest {

  private static final Duration SETTLES = Duration.ofSeconds(2);
  private static final Settle SETTLE = new Settle(SETTLES, SETTLES);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final NotePolicy ALL =
      new NotePolicy(NotePolicy.Mode.ALL, 1, NotePolicy.STANDARD.flags(), 0, 9, 9, PATIENCE);

  private final StandIn standIn =
      new StandIn(SandboxOptions.defaults(Clock.systemUTC()).withoutSeed());
  private final Clock clock = standIn.sandbox().clock();
  private final Ledger ledger = new Ledger(Databases.ready());
  private final Calls calls = new Calls();
  private final PullTimer timer = new PullTimer(3, Executors.defaultThreadFactory(), clock);

  HintWalkTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    timer.close();
    standIn.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zendesk", "freshdesk"})
  void a_webhook_brings_a_note_without_waiting_for_the_feed(String vendor) throws Exception {
    Account account =
        new Account(
            "desk",
            standIn.open(vendor, "desk", 1, calls.meter("desk")),
            Scope.EVERYONE,
            clock.instant().minus(PATIENCE), // vendors' times have whole seconds
            () -> NoteSwitch.ON);
    new PullPass(ledger, clock, () -> SETTLE).step(account);
    try (Post post = new Post(new Hints(ledger, clock, () -> SETTLE), account)) {
      standIn.webhooks(vendor, post.url());
      // the feed is not asked again: what comes now comes by the webhook alone
      timer.repeat("review", SECOND, account, review()::step);
      timer.repeat("notes", SECOND, account, new NotePass(ledger, clock, () -> ALL)::step);
      long ticket = opened(vendor);
      says(
          vendor,
          ticket,
          "{\"role\":\"agent\",\"author\":\"maya\",\"text\":\"We apologise for the inconvenience."
              + " Please check the tracking page.\"}");
      Instant closing = clock.instant().plus(SETTLES);

      assertThat(noted(vendor)).hasSize(1);
      System.out.printf(
          "%s: note %d ms after its reply closed; slowest of %d webhook calls answered in %d ms;"
              + " credits %s%n",
          vendor,
          Duration.between(closing, clock.instant()).toMillis(),
          post.taken(),
          post.slowestMillis(),
          calls.of("desk"));
    }
  }

  private ReviewPass review() {
    Judge judge = new Judge(EmbeddedScorer.standard(), new EmbeddedFeedback());
    return new ReviewPass(ledger, clock, judge, () -> SETTLE, () -> ALL);
  }

  private long opened(String vendor) {
    JsonObject answer =
        standIn.call(
            "POST",
            "/" + vendor + "/tickets",
            "{\"id\":\"h\",\"channel\":\"email\",\"live\":true,\"messages\":[{\"role\":\"customer\",\"text\":\"My"
                + " card was charged twice and rent is due. I am scared.\"}]}");
    return answer.getJsonArray("tickets").getJsonNumber(0).longValue();
  }

  private void says(String vendor, long ticket, String message) {
    standIn.call("POST", "/" + vendor + "/tickets/" + ticket + "/messages", message);
  }

  private List<?> noted(String vendor) throws InterruptedException {
    Instant late = clock.instant().plus(PATIENCE);
    List<?> notes = standIn.array("/" + vendor + "/notes");
    while (notes.isEmpty() && clock.instant().isBefore(late)) {
      Thread.sleep(20);
      notes = standIn.array("/" + vendor + "/notes");
    }
    return notes;
  }
}
