package dev.attune.note;

import static dev.attune.note.NotePolicy.Decision.COACHING;
import static dev.attune.note.NotePolicy.Decision.HELD;
import static dev.attune.note.NotePolicy.Decision.HIGHLIGHT;
import static dev.attune.note.NotePolicy.Decision.NONE;
import static dev.attune.note.NoteWriterTest.feedback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Gap;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.feedback.Feedback;
import dev.attune.note.NotePolicy.Candidate;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.note.NotePolicy.Mode;
import dev.attune.note.NotePolicy.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotePolicyTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final Usage FRESH = new Usage(0, 0);
  private static final Feedback ADVICE = feedback(null, "Name the wedding.");
  private static final Feedback PRAISE = feedback("You named the wedding.", null);

  @Test
  void a_gap_of_two_is_worth_a_note() {
    assertThat(decide(assessment(2, 30))).isEqualTo(COACHING);
  }

  @Test
  void a_gap_of_one_is_not() {
    assertThat(decide(assessment(1, 60))).isEqualTo(NONE);
  }

  @ParameterizedTest
  @EnumSource(Flag.class)
  void four_flags_are_worth_a_note_whatever_the_gap(Flag flag) {
    Set<Flag> four =
        Set.of(Flag.BLAME, Flag.DISMISSIVE, Flag.POLICY_WALL, Flag.EMPATHY_WITHOUT_ACTION);
    assertThat(decide(assessment(0, 60, 0.9, flag)))
        .isEqualTo(four.contains(flag) ? COACHING : NONE);
  }

  @Test
  void an_unsure_assessment_is_never_noted() {
    assertThat(decide(assessment(3, 0, 0.59))).isEqualTo(NONE);
    assertThat(decide(assessment(3, 0, 0.6))).isEqualTo(COACHING);
  }

  @Test
  void a_gap_without_advice_is_not_noted() {
    Candidate candidate = new Candidate(assessment(3, 0), PRAISE, false, true, NOW);
    assertThat(NotePolicy.STANDARD.decide(candidate, FRESH, NOW)).isEqualTo(NONE);
  }

  @Test
  void an_exemplary_reply_is_a_highlight() {
    assertThat(decide(assessment(0, 100), PRAISE, FRESH)).isEqualTo(HIGHLIGHT);
  }

  @Test
  void a_good_reply_is_not() {
    assertThat(decide(assessment(0, 80), PRAISE, FRESH)).isEqualTo(NONE);
  }

  @Test
  void a_second_highlight_in_a_week_is_held() {
    assertThat(decide(assessment(0, 100), PRAISE, new Usage(0, 1))).isEqualTo(HELD);
  }

  @Test
  void highlights_of_the_week_do_not_hold_coaching() {
    assertThat(decide(assessment(2, 30), ADVICE, new Usage(2, 1))).isEqualTo(COACHING);
  }

  @Test
  void a_fourth_note_in_a_day_is_held() {
    assertThat(decide(assessment(2, 30), ADVICE, new Usage(3, 0))).isEqualTo(HELD);
  }

  @Test
  void a_reply_closed_more_than_a_day_ago_is_held() {
    Instant dayAgo = NOW.minus(Duration.ofHours(24));
    assertThat(closedAt(dayAgo)).isEqualTo(COACHING);
    assertThat(closedAt(dayAgo.minusSeconds(1))).isEqualTo(HELD);
  }

  @Test
  void a_bots_reply_is_never_noted() {
    Candidate candidate = new Candidate(assessment(3, 0), ADVICE, true, true, NOW);
    assertThat(policy(Mode.ALL).decide(candidate, FRESH, NOW)).isEqualTo(NONE);
  }

  @Test
  void a_reply_out_of_scope_is_never_noted() {
    Candidate candidate = new Candidate(assessment(3, 0), ADVICE, false, false, NOW);
    assertThat(policy(Mode.ALL).decide(candidate, FRESH, NOW)).isEqualTo(NONE);
  }

  @Test
  void off_is_off() {
    assertThat(decide(Mode.OFF, assessment(3, 0), ADVICE)).isEqualTo(NONE);
  }

  @Test
  void all_notes_whatever_there_is_something_to_say_on() {
    assertThat(decide(Mode.ALL, assessment(0, 80), ADVICE)).isEqualTo(COACHING);
    assertThat(decide(Mode.ALL, assessment(0, 80), PRAISE)).isEqualTo(HIGHLIGHT);
    assertThat(decide(Mode.ALL, assessment(0, 80), Feedback.NONE)).isEqualTo(NONE);
  }

  @Test
  void highlights_never_coach() {
    assertThat(decide(Mode.HIGHLIGHTS, assessment(3, 0), ADVICE)).isEqualTo(NONE);
    assertThat(decide(Mode.HIGHLIGHTS, assessment(0, 100), PRAISE)).isEqualTo(HIGHLIGHT);
  }

  @Test
  void a_policy_that_cannot_be_meant_is_refused() {
    assertThatThrownBy(() -> new NotePolicy(Mode.ALL, 0, Set.of(), 0, 1, 1, Duration.ZERO))
        .hasMessage("a note's minimum gap is 1 to 3, not 0");
    assertThatThrownBy(() -> new NotePolicy(Mode.ALL, 1, Set.of(), 6, 1, 1, Duration.ZERO))
        .hasMessage("a note's minimum confidence is 0 to 1, not 6.0");
    assertThatThrownBy(() -> new NotePolicy(Mode.ALL, 1, Set.of(), 0, -1, 1, Duration.ZERO))
        .hasMessage("caps and ages of notes can't be negative");
  }

  private static Decision closedAt(Instant closed) {
    Candidate candidate = new Candidate(assessment(2, 30), ADVICE, false, true, closed);
    return NotePolicy.STANDARD.decide(candidate, FRESH, NOW);
  }

  private static Decision decide(Assessment assessment) {
    return decide(assessment, ADVICE, FRESH);
  }

  private static Decision decide(Assessment assessment, Feedback feedback, Usage usage) {
    Candidate candidate = new Candidate(assessment, feedback, false, true, NOW);
    return NotePolicy.STANDARD.decide(candidate, usage, NOW);
  }

  private static Decision decide(Mode mode, Assessment assessment, Feedback feedback) {
    Candidate candidate = new Candidate(assessment, feedback, false, true, NOW);
    return policy(mode).decide(candidate, FRESH, NOW);
  }

  private static NotePolicy policy(Mode mode) {
    return new NotePolicy(mode, 2, Set.of(), 0.6, 3, 1, Duration.ofHours(24));
  }

  private static Assessment assessment(int gap, int score) {
    return assessment(gap, score, 0.9);
  }

  private static Assessment assessment(int gap, int score, double confidence, Flag... raised) {
    List<FlagFinding> flags =
        List.of(raised).stream().map(flag -> new FlagFinding(flag, 1, true, List.of())).toList();
    return new Assessment(
        new Need(2, 2, Set.of(), List.of(), true),
        new Marks(Mark.NONE, Mark.NONE, Mark.NONE, Mark.NONE),
        new Flags(flags),
        score,
        new Gap(0, 0, 0, gap),
        confidence,
        null,
        "default@1",
        "embedded@1");
  }
}
