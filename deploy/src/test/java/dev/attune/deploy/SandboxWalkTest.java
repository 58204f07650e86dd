package dev.attune.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Calls;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.bench.StandIn;
import dev.attune.deploy.ledger.Exports;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Totals.Tickets;
import dev.attune.deploy.ledger.Troubles;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.engine.EmbeddedFeedback;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.export.ReviewRow;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.note.NoteMark;
import dev.attune.note.NotePolicy;
import dev.attune.note.Scope;
import dev.attune.reply.Settle;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole walk with real adapters over HTTP, the real scorer and a real database. */
class SandboxWalkTest {

  private static final Settle SETTLE = new Settle(Duration.ofMinutes(10), Duration.ofMinutes(2));
  private static final NotePolicy ALL =
      new NotePolicy(
          NotePolicy.Mode.NEEDED,
          2,
          NotePolicy.STANDARD.flags(),
          0.1,
          1000,
          1000,
          Duration.ofDays(36_500));

  private final MovableClock clock = new MovableClock();
  private final Ledger ledger = new Ledger(Databases.ready());
  private final Calls calls = new Calls();
  private StandIn standIn = new StandIn(clock);

  SandboxWalkTest() throws IOException {}

  @BeforeEach
  void waitForTheMissingLastMinute() {
    clock.move(Duration.ofMinutes(20));
  }

  @AfterEach
  void close() throws IOException {
    standIn.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zendesk", "freshdesk"})
  void every_reply_is_accounted_for_and_noted_at_most_once_and_never_in_public(String vendor) {
    List<String> before = publicTexts(vendor);
    run(account(vendor));

    assertThat(rows()).extracting(row -> row.message().value()).doesNotHaveDuplicates();
    assertThat(enteredPerTicket()).isEqualTo(standIn.answers(vendor));
    assertThat(notes().keySet()).contains("written").doesNotContain("planned", "sending");
    assertThat(publicTexts(vendor)).isEqualTo(before);
    assertThat(marks(vendor)).isNotEmpty().doesNotHaveDuplicates();

    List<NoteMark> once = marks(vendor);
    // as after a restart: the adapter remembers nothing, the ledger everything
    run(account(vendor));
    assertThat(marks(vendor)).isEqualTo(once);
    assertThat(troubles()).isEmpty();
    System.out.println(vendor + ": " + rows().size() + " messages, calls " + calls.of("desk"));
  }

  /** A Zendesk that was killed while it looked for what it had missed could never pull again. */
  @ParameterizedTest
  @ValueSource(strings = {"zendesk", "freshdesk"})
  void a_pull_goes_on_from_every_checkpoint_after_a_restart(String vendor) {
    for (int page = 0; page < 40; page++) {
      new PullPass(ledger, now(), () -> SETTLE).step(account(vendor));
      clock.move(Duration.ofSeconds(30));
      assertThat(troubles()).as("page " + page).isEmpty();
    }
  }

  private void run(Account account) {
    EmbeddedScorer scorer = EmbeddedScorer.standard();
    PullPass pull = new PullPass(ledger, now(), () -> SETTLE);
    ReviewPass review =
        new ReviewPass(
            ledger, now(), new Judge(scorer, new EmbeddedFeedback()), () -> SETTLE, () -> ALL);
    NotePass notes = new NotePass(ledger, now(), () -> ALL);
    for (int minute = 0; minute < 600 && (minute < 3 || !quiet()); minute++) {
      while (pull.step(account) || review.step(account) || notes.step(account)) {
        // whatever there is to do
      }
      clock.move(Duration.ofSeconds(30));
    }
    assertThat(quiet()).isTrue();
  }

  private Map<String, Long> enteredPerTicket() {
    return rows().stream()
        .collect(
            Collectors.groupingBy(ReviewRow::conversation, TreeMap::new, Collectors.counting()));
  }

  private boolean quiet() {
    Tickets tickets = ledger.ask(books -> books.totals().tickets("desk"));
    return tickets.due() == 0 && !notes().containsKey("planned") && !notes().containsKey("sending");
  }

  private List<Troubles.Trouble> troubles() {
    return ledger.ask(books -> books.troubles().of("desk"));
  }

  private Map<String, Long> notes() {
    return ledger.ask(books -> books.totals().notes("desk"));
  }

  private List<ReviewRow> rows() {
    return ledger.ask(
        books -> books.exports().after(Exports.Place.START, Exports.Filter.ALL, 10_000).rows());
  }

  private List<String> publicTexts(String vendor) {
    return standIn.comments(vendor).stream()
        .filter(comment -> comment.getBoolean("public"))
        .map(comment -> comment.getString("html"))
        .toList();
  }

  private List<NoteMark> marks(String vendor) {
    return standIn.comments(vendor).stream()
        .filter(comment -> !comment.getBoolean("public"))
        .map((JsonObject comment) -> comment.getString("text"))
        .flatMap(text -> NoteMark.in(text).stream())
        .toList();
  }

  private java.time.Clock now() {
    return standIn.sandbox().clock();
  }

  private Account account(String vendor) {
    return new Account("desk", open(vendor), Scope.EVERYONE, Instant.EPOCH, () -> NoteSwitch.ON);
  }

  private Helpdesk open(String vendor) {
    boolean zendesk = vendor.equals("zendesk");
    var credentials = standIn.sandbox().credentials();
    Settings settings =
        new Settings(
            "desk",
            URI.create(zendesk ? standIn.sandbox().zendeskUrl() : standIn.sandbox().freshdeskUrl()),
            zendesk ? credentials.zendeskEmail() : "",
            new Secret(zendesk ? credentials.zendeskToken() : credentials.freshdeskKey()),
            null,
            1,
            zendesk ? Map.of("ai-agents", "true") : Map.of(),
            now(),
            calls.meter("desk"));
    return ServiceLoader.load(HelpdeskProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.vendor().equals(vendor))
        .findFirst()
        .orElseThrow()
        .open(settings);
  }
}
