package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.engine.labelled.Labelled;
import dev.attune.feedback.Feedback;
import dev.attune.reply.AgentReply;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the feedback on every labelled reply. */
class EmbeddedFeedbackTest {

  private static final int PASSABLE = 3;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?=\\s+\\p{Lu})");
  private static final Pattern STOCK =
      Pattern.compile(
          "(?i)inconvenience|i understand (your|how)|do(n't| not) hesitate|your patience|rest"
              + " assured|reach(ing)? out|valued|any further questions|happy to help");

  @Test
  void advice_is_one_sentence_of_at_most_35_words() {
    advised(
        (written, advice) -> {
          assertThat(advice).endsWith(advice.endsWith("?") ? "?" : ".");
          assertThat(advice.split("\\s+", -1).length).as(advice).isLessThanOrEqualTo(35);
          assertThat(outsideQuotes(advice)).doesNotContainPattern(SENTENCE_END);
        });
  }

  @Test
  void advice_holds_no_place_to_fill_and_no_stock_phrase() {
    advised(
        (written, advice) -> {
          assertThat(advice).doesNotContainPattern("[{}\\[\\]<>|]");
          assertThat(outsideQuotes(advice)).doesNotContainPattern(STOCK);
        });
  }

  @Test
  void advice_names_no_figure_that_is_not_in_the_conversation() {
    advised(
        (written, advice) ->
            assertThat(numbers(conversation(written.labelled().reply())))
                .as(advice)
                .containsAll(numbers(advice)));
  }

  @Test
  void advice_names_nobody_who_is_not_in_the_conversation() {
    Set<String> days =
        Stream.of(
                "monday tuesday wednesday thursday friday saturday sunday january february april",
                "june july august september october november december christmas easter")
            .flatMap(line -> Arrays.stream(line.split(" ", -1)))
            .collect(Collectors.toSet());
    advised(
        (written, advice) -> {
          String said = conversation(written.labelled().reply()).toLowerCase(Locale.ROOT);
          String[] words = advice.replaceAll("“\\p{Lu}", "").split("[^\\p{L}']+", -1);
          Arrays.stream(words)
              .skip(1)
              .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
              .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("'.*", ""))
              .filter(word -> !days.contains(word))
              .forEach(word -> assertThat(said).as(advice).contains(word));
        });
  }

  @Test
  void advice_takes_up_words_of_the_customer() {
    advised(
        (written, advice) -> {
          Set<String> theirs = words(conversation(written.labelled().reply()));
          long shared = words(advice).stream().filter(theirs::contains).count();
          assertThat(shared).as(advice).isGreaterThanOrEqualTo(2);
        });
  }

  @Test
  void advice_written_under_the_reply_raises_no_bad_flag_and_lowers_no_score() {
    advised(
        (written, advice) -> {
          Assessment before = written.found();
          Assessment after = Written.assessed(Harmless.with(written.labelled().reply(), advice));
          assertThat(bad(before)).as(advice).containsAll(bad(after));
          assertThat(after.score()).as(advice).isGreaterThanOrEqualTo(before.score());
        });
  }

  @Test
  void no_advice_is_given_on_a_good_reply_where_nothing_is_due() {
    Written.all().stream()
        .filter(written -> written.found().fit() > PASSABLE && !due(written.found()))
        .forEach(written -> assertThat(written.feedback().advice()).isEmpty());
  }

  @Test
  void advice_is_mostly_found_where_it_is_due_and_silence_is_rare() {
    long due = Written.all().stream().filter(written -> due(written.found())).count();
    long given =
        Written.all().stream()
            .filter(written -> due(written.found()) && written.feedback().advice().isPresent())
            .count();
    System.out.printf("advice given where due: %.3f%n", (double) given / due);
    assertThat((double) given / due).isGreaterThan(0.95);
  }

  @Test
  void the_same_advice_is_seldom_given_twice() {
    long given = Written.all().stream().flatMap(w -> w.feedback().advice().stream()).count();
    long different =
        Written.all().stream().flatMap(w -> w.feedback().advice().stream()).distinct().count();
    assertThat((double) different / given).isGreaterThan(0.95);
  }

  @Test
  void praise_quotes_the_agent_letter_by_letter() {
    for (Written written : Written.all()) {
      Feedback feedback = written.feedback();
      if (feedback.workedEvidence() != null) {
        String quote = feedback.workedEvidence().quote();
        assertThat(feedback.worked()).contains("“" + Quote.tidy(quote) + "”");
        assertThat(replied(written.labelled())).contains(quote);
      }
    }
  }

  @Test
  void a_short_good_reply_is_praised_as_a_whole() {
    String open = "Open. 8 till 6, last swim half five";
    assertThat(
            Written.feedback(Talk.customer("is the pool open on sunday").agent(open + ".").reply())
                .praise())
        .hasValueSatisfying(praise -> assertThat(praise).contains(open));
  }

  @Test
  void an_answer_that_ends_on_a_time_is_whole() {
    String slots = "we have 14:20 or 15:50 with Dr Omondi, or Friday 9:10";
    assertThat(
            Written.feedback(
                    Talk.customer("hello can i move my visit on tuesday to later that day")
                        .agent("Hi, " + slots)
                        .reply())
                .praise())
        .hasValueSatisfying(praise -> assertThat(praise).contains(slots));
  }

  @Test
  void a_sentence_that_ends_on_an_abbreviation_is_not_praised() {
    String cut = "I have added the passage on the meter reading, see p. 14 of your contract.";
    assertThat(
            Written.feedback(
                    Talk.customer("where is the passage on the meter reading").agent(cut).reply())
                .praise()
                .orElse(""))
        .doesNotContain("p”");
  }

  @Test
  void praise_never_quotes_a_formula_or_a_scrap() {
    for (Written written : Written.all()) {
      if (written.feedback().workedEvidence() != null) {
        String quote = written.feedback().workedEvidence().quote();
        assertThat(quote).doesNotContainPattern(STOCK);
        assertThat(quote.split("\\s+", -1).length).as(quote).isGreaterThanOrEqualTo(5);
      }
    }
  }

  private interface Check {
    void of(Written written, String advice);
  }

  private static void advised(Check check) {
    Written.all()
        .forEach(written -> written.feedback().advice().ifPresent(said -> check.of(written, said)));
  }

  private static boolean due(Assessment found) {
    return found.gap().headline() != 0 || !bad(found).isEmpty();
  }

  private static Set<Flag> bad(Assessment found) {
    return Arrays.stream(Flag.values())
        .filter(flag -> !flag.good() && found.flags().raised(flag))
        .collect(Collectors.toSet());
  }

  private static String conversation(AgentReply reply) {
    return reply.before().stream()
        .map(message -> message.text().words())
        .collect(Collectors.joining("\n"));
  }

  private static String replied(Labelled labelled) {
    return labelled.reply().messages().stream()
        .map(message -> message.text().words())
        .collect(Collectors.joining("\n"));
  }

  private static String outsideQuotes(String advice) {
    return advice.replaceAll("“[^”]*”", "“”");
  }

  private static Set<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(
        Arrays.asList(
            text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}']+", -1)));
  }
}
