package dev.attune.assessment;

import static dev.attune.assessment.Found.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricTest {

  private static final Rubric RUBRIC = Rubric.standard();

  @Test
  void the_rubric_that_ships_names_itself() {
    assertThat(RUBRIC.version()).isEqualTo("default@11");
  }

  @Property
  void a_higher_mark_never_lowers_the_score(
      @ForAll @DoubleRange(max = 3) double need,
      @ForAll MarkName name,
      @ForAll @DoubleRange(max = 2) double one,
      @ForAll @DoubleRange(max = 2) double other,
      @ForAll @DoubleRange(max = 2) double rest) {
    int lower = score(need, with(name, Math.min(one, other), rest), Flags.NONE);
    int higher = score(need, with(name, Math.max(one, other), rest), Flags.NONE);
    assertThat(higher).isGreaterThanOrEqualTo(lower);
  }

  @Property
  void a_likelier_flag_moves_the_score_its_own_way_only(
      @ForAll @DoubleRange(max = 3) double need,
      @ForAll Flag flag,
      @ForAll @DoubleRange(max = 1) double one,
      @ForAll @DoubleRange(max = 1) double other,
      @ForAll @DoubleRange(max = 2) double rest) {
    Marks marks = with(MarkName.ACTION, rest, rest);
    int unlikely = score(need, marks, likely(flag, Math.min(one, other)));
    int likely = score(need, marks, likely(flag, Math.max(one, other)));
    assertThat(flag.good() ? likely - unlikely : unlikely - likely).isNotNegative();
  }

  @Property
  void a_score_is_0_to_100(
      @ForAll @DoubleRange(max = 3) double need, @ForAll @DoubleRange(max = 2) double level) {
    Flags bad = Found.flags(Flag.CANNED, Flag.DISMISSIVE, Flag.BLAME, Flag.EXCESS, Flag.UNCLEAR);
    Flags good = Found.flags(Flag.PERSONAL, Flag.CHOICE, Flag.BOUNDARY);
    Marks marks = with(MarkName.ACTION, level, level);
    assertThat(score(need, marks, bad)).isBetween(0, 100);
    assertThat(score(need, marks, good)).isBetween(0, 100);
  }

  @Test
  void understanding_and_action_weigh_more_than_acknowledgement() {
    for (int need = 0; need <= Need.SEVERE; need++) {
      int acknowledged = score(need, Found.marks(2, 0, 0, 0), Flags.NONE);
      assertThat(score(need, Found.marks(0, 2, 0, 0), Flags.NONE)).isGreaterThan(acknowledged);
      assertThat(score(need, Found.marks(0, 0, 2, 0), Flags.NONE)).isGreaterThan(acknowledged);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1", "12, 1", "13, 2", "37, 2", "38, 3", "62, 3", "63, 4", "87, 4", "88, 5", "100, 5"
  })
  void fit_follows_from_the_score(int score, int fit) {
    Assessment assessment =
        new Assessment(
            Found.need(0),
            Found.marks(0, 0, 0, 0),
            Flags.NONE,
            score,
            new Gap(0, 0, 0, 0),
            1,
            null,
            "r@1",
            "s@1");
    assertThat(assessment.fit()).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flag.canned | flag.caned=-12.3 | the rubric has unknown keys: [flag.caned]",
        "need.0.base | | the rubric lacks need.0.base",
        "version | version=one | the rubric's version is no number: one",
        "flag.canned | flag.canned=3 | canned can't earn points",
        "flag.personal | flag.personal=-1 | personal can't cost points",
        "flag.personal | flag.personal=NaN | the rubric's flag.personal is no number: NaN",
        "need.3.action | need.3.action=3.1 | action needs two weights, from level 1 to 2,"
            + " at least 0 and not falling",
        "need.3.action | need.3.action=3.1,2 | action needs two weights, from level 1 to"
            + " 2, at least 0 and not falling"
      })
  void a_rubric_that_cannot_be_meant_is_refused(
      String key, @org.jspecify.annotations.Nullable String instead, String message)
      throws IOException {
    String file = shippedWith(key, Objects.requireNonNullElse(instead, ""));
    assertThatThrownBy(() -> Rubric.read(new StringReader(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_flag_left_out_counts_for_nothing() throws IOException {
    Rubric mild = Rubric.read(new StringReader(shippedWith("flag.canned", "")));
    Marks marks = Found.marks(1, 1, 1, 0);
    assertThat(mild.score(Found.need(1), marks, Found.flags(Flag.CANNED)))
        .isEqualTo(mild.score(Found.need(1), marks, Flags.NONE));
  }

  @Test
  void where_nothing_is_asked_or_wrong_missing_action_costs_nothing() {
    Need pleased = new Need(0, 0, Set.of(), List.of(), false);
    assertThat(RUBRIC.score(pleased, with(MarkName.ACTION, 0, 1), Flags.NONE))
        .isEqualTo(RUBRIC.score(pleased, with(MarkName.ACTION, 2, 1), Flags.NONE))
        .isGreaterThan(score(0, with(MarkName.ACTION, 0, 1), Flags.NONE));
  }

  /** The shipped file with another line for a key. */
  private static String shippedWith(String key, String line) throws IOException {
    Pattern old = Pattern.compile("^" + Pattern.quote(key) + "=.*$", Pattern.MULTILINE);
    return old.matcher(shipped()).replaceFirst(Matcher.quoteReplacement(line));
  }

  private static int score(double need, Marks marks, Flags flags) {
    Need level = new Need((int) Math.round(need), need, Set.of(), List.of(), true);
    return RUBRIC.score(level, marks, flags);
  }

  private static Marks with(MarkName name, double level, double rest) {
    return new Marks(
        mark(name == MarkName.ACKNOWLEDGEMENT ? level : rest),
        mark(name == MarkName.UNDERSTANDING ? level : rest),
        mark(name == MarkName.ACTION ? level : rest),
        mark(name == MarkName.EXPLORATION ? level : rest));
  }

  private static Flags likely(Flag flag, double probability) {
    return new Flags(List.of(new FlagFinding(flag, probability, probability > 0.5, List.of())));
  }

  private static String shipped() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Rubric.class.getResourceAsStream("default.properties"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
