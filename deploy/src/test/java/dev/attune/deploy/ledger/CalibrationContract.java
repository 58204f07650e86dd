package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.calibration.Candidate;
import dev.attune.deploy.calibration.Rated;
import dev.attune.deploy.calibration.Rating;
import dev.attune.deploy.ledger.Calibrations.Opening;
import dev.attune.deploy.ledger.Calibrations.Rater;
import dev.attune.deploy.ledger.Calibrations.Session;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Ratings.Item;
import dev.attune.deploy.ledger.Ratings.Said;
import dev.attune.ticket.MessageId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the ledger promises of calibrations. */
abstract class CalibrationContract extends FiledReviews {

  private static final String ANN = "ann@example.com";
  private static final String BEN = "ben@example.com";

  @Test
  void candidates_are_the_newest_reviewed_replies_that_fit() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    enter("m2", "a2", 2, 1, Flag.BLAME);
    enter("m3", "a1", 3, 3, Flag.CANNED);

    assertThat(candidates(Filter.ALL, 2))
        .extracting(Candidate::message)
        .containsExactly("m3", "m2");
    Filter narrow =
        new Filter(null, null, Map.of(Facet.GAP, "1", Facet.AGENT, "a1"), false, List.of());
    assertThat(candidates(narrow, 9))
        .extracting(Candidate::message, Candidate::need, Candidate::channel)
        .containsExactly(tuple("m1", 3, "chat"));
  }

  @Test
  void a_rating_is_read_back_as_it_was_said_and_the_latest_counts() {
    long id = opened(2);
    Rating first = rating(1, 3, Set.of());
    Rating second = new Rating(3, marks(2), Set.of(Flag.EXCESS, Flag.PERSONAL), 5, 100, null);

    assertThat(say(id, 0, ANN, first)).isTrue();
    assertThat(say(id, 0, ANN, second)).isTrue();
    assertThat(say(id, 1, ANN, null)).isTrue();

    assertThat(by(id, ANN))
        .containsExactly(Map.entry(0, new Said(second)), Map.entry(1, new Said(null)));
    assertThat(by(id, BEN)).isEmpty();
    Session session = session(id).orElseThrow();
    assertThat(session.raters()).containsExactly(new Rater(ANN, 2), new Rater(BEN, 0));
    assertThat(session.closed()).isFalse();
  }

  @Test
  void the_last_word_of_all_closes_it_and_nothing_more_is_said() {
    long id = opened(2);
    for (String rater : List.of(ANN, BEN)) {
      say(id, 0, rater, rating(1, 3, Set.of()));
      assertThat(session(id).orElseThrow().closed()).isFalse();
      say(id, 1, rater, rating(2, 4, Set.of()));
    }

    assertThat(session(id).orElseThrow().closed()).isTrue();
    assertThat(say(id, 0, ANN, rating(0, 1, Set.of()))).isFalse();
    assertThat(by(id, ANN)).containsEntry(0, new Said(rating(1, 3, Set.of())));
  }

  @Test
  void what_everybody_said_stands_beside_what_the_machine_had_found_when_it_was_drawn() {
    long id = opened(1);
    say(id, 0, ANN, rating(1, 3, Set.of(Flag.CHOICE)));
    say(id, 0, BEN, null);
    enter("m0", "a1", 9, 3, Flag.CANNED);

    Rated rated = all(id).get(0);
    assertThat(rated.machine()).isEqualTo(MACHINE);
    assertThat(rated.people()).containsExactly(Map.entry(ANN, rating(1, 3, Set.of(Flag.CHOICE))));
    assertThat(rated.ticket()).isEqualTo("1");
  }

  @Test
  void closing_early_counts_once_and_dropping_takes_everything_along() {
    long id = opened(1);
    say(id, 0, ANN, rating(1, 3, Set.of()));

    assertThat(close(id)).isTrue();
    assertThat(close(id)).isFalse();
    ledger.keep(books -> books.qa().calibrations().drop(id));
    assertThat(session(id)).isEmpty();
    assertThat(by(id, ANN)).isEmpty();
  }

  @Test
  void a_forgotten_ticket_takes_its_ratings_along() {
    long id = opened(2);
    say(id, 0, ANN, rating(1, 3, Set.of()));

    long opinions = ledger.ask(books -> books.forgetting().ticket(TICKET, NOW)).opinions();

    assertThat(opinions).isEqualTo(1);
    assertThat(items(id)).isEmpty();
    assertThat(by(id, ANN)).isEmpty();
    assertThat(session(id).orElseThrow().replies()).isZero();
  }

  @Test
  void a_round_whose_last_open_reply_was_forgotten_is_closed() {
    long id = opened(2);
    for (String rater : List.of(ANN, BEN)) {
      say(id, 1, rater, null);
    }
    closeFinished();
    assertThat(session(id).orElseThrow().closed()).isFalse();

    ledger.keep(books -> books.forgetting().agent("desk", "a0", NOW, 1000));
    closeFinished();

    assertThat(session(id).orElseThrow().closed()).isTrue();
  }

  @Test
  void nobody_waits_for_a_rater_who_was_removed() {
    waitsForBenUntil((books, ben) -> books.removal().of(books.people().of(ben).orElseThrow()));
  }

  @Test
  void nobody_waits_for_a_rater_who_was_shut_out() {
    waitsForBenUntil((books, ben) -> books.people().shut(ben, NOW));
  }

  @Test
  void nobody_waits_for_a_rater_who_rates_no_more() {
    waitsForBenUntil((books, ben) -> books.people().role(ben, People.Role.AGENT));
  }

  private void waitsForBenUntil(ObjLongConsumer<QaBooks> event) {
    long id = opened(1);
    long ben = ledger.ask(books -> books.qa().people().add(BEN, "Ben", People.Role.QA, "x", NOW));
    say(id, 0, ANN, rating(1, 3, Set.of()));
    closeFinished();
    assertThat(session(id).orElseThrow().closed()).isFalse();

    ledger.keep(books -> event.accept(books.qa(), ben));
    closeFinished();
    assertThat(session(id).orElseThrow().closed()).isTrue();
  }

  private void closeFinished() {
    ledger.keep(books -> books.qa().calibrations().closeFinished(later()));
  }

  @Test
  void a_forgotten_agent_takes_the_ratings_of_their_replies_along_and_no_others() {
    long id = opened(2);
    say(id, 0, ANN, rating(1, 3, Set.of()));
    say(id, 1, ANN, rating(1, 3, Set.of()));

    ledger.keep(books -> books.forgetting().agent("desk", "a0", NOW, 1000));

    assertThat(items(id)).extracting(Item::place).containsExactly(1);
    assertThat(by(id, ANN)).containsOnlyKeys(1);
  }

  private static final Rating MACHINE =
      new Rating(2, marksWithout(MarkName.EXPLORATION), Set.of(Flag.DISMISSIVE), 2, null, null);

  /** A calibration of so many replies, of agents a0, a1 and so on. */
  private long opened(int replies) {
    for (int i = 0; i < replies; i++) {
      enter("m" + i, "a" + i, i, 1, Flag.BLAME);
    }
    return ledger.ask(
        books -> {
          long id =
              books
                  .qa()
                  .calibrations()
                  .open(new Opening("March", "qa@example.com", "", 7, List.of(ANN, BEN)), NOW);
          for (int i = 0; i < replies; i++) {
            books.qa().ratings(id).put(i, "desk", new MessageId("m" + i), MACHINE);
          }
          return id;
        });
  }

  private List<Candidate> candidates(Filter filter, int most) {
    return ledger.ask(books -> books.qa().calibrations().candidates(filter, most));
  }

  private boolean say(long id, int place, String rater, @Nullable Rating rating) {
    return ledger.ask(books -> books.qa().ratings(id).say(place, rater, rating, later()));
  }

  private boolean close(long id) {
    return ledger.ask(books -> books.qa().calibrations().close(id, later()));
  }

  private Map<Integer, Said> by(long id, String rater) {
    return ledger.ask(books -> books.qa().ratings(id).by(rater));
  }

  private List<Rated> all(long id) {
    return ledger.ask(books -> books.qa().ratings(id).all(List.of(ANN, BEN)));
  }

  private List<Item> items(long id) {
    return ledger.ask(books -> books.qa().ratings(id).items());
  }

  private Optional<Session> session(long id) {
    return ledger.ask(books -> books.qa().calibrations().of(id));
  }

  private static Instant later() {
    return NOW.plusSeconds(60);
  }

  private static Rating rating(int need, int fit, Set<Flag> flags) {
    return new Rating(need, marks(1), flags, fit, null, null);
  }

  private static Map<MarkName, Integer> marksWithout(MarkName name) {
    Map<MarkName, Integer> marks = new EnumMap<>(marks(1));
    marks.remove(name);
    return marks;
  }

  private static Map<MarkName, Integer> marks(int level) {
    Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      marks.put(name, level);
    }
    return marks;
  }
}
