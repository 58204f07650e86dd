package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.text.Wording;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditionsTest {

  private static final Rubric STANDARD = Rubric.standard();

  @Test
  void the_rubric_that_ships_adds_nothing() {
    assertThat(STANDARD.additions()).isEqualTo(Additions.NONE);
  }

  @Test
  void a_rubric_may_hold_what_is_different_alone() throws IOException {
    Rubric rubric = with("flag.canned=-30");
    assertThat(rubric.version()).isEqualTo("ours@3");
    assertThat(rubric.weights().flags()).containsEntry(Flag.CANNED, -30.0);
    assertThat(rubric.weights().byNeed()).isEqualTo(STANDARD.weights().byNeed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "based-on=default;version=1 | the rubric lacks name",
        "based-on=default;name=ours | the rubric lacks version",
        "based-on=mine;name=ours;version=1 | the rubric's based-on can be default alone"
      })
  void a_changed_rubric_never_passes_for_the_shipped_one(String lines, String message) {
    assertThatThrownBy(() -> Rubric.read(new StringReader(lines.replace(';', '\n'))))
        .hasMessage(message);
  }

  @Test
  void a_flag_that_is_off_is_neither_shown_nor_counted() throws IOException {
    Rubric rubric = with("off=canned,over_apology");
    Flags found = Found.flags(Flag.CANNED, Flag.OVER_APOLOGY, Flag.UNCLEAR);
    Assessment assessed = assess(rubric, 0, Found.marks(0, 1, 1, 0), found);
    assertThat(assessed.flags().raised())
        .extracting(FlagFinding::flag)
        .containsExactly(Flag.UNCLEAR);
    assertThat(assessed.gap().headline()).isZero();
    assertThat(assessed.score())
        .isEqualTo(assess(STANDARD, 0, Found.marks(0, 1, 1, 0), Found.flags(Flag.UNCLEAR)).score());
  }

  @Test
  void a_mark_that_is_off_is_neither_shown_nor_missed() throws IOException {
    Assessment assessed =
        assess(with("off = understanding"), 3, Found.marks(1, 0, 2, 0), Flags.NONE);
    assertThat(assessed.marks().off()).containsExactly(MarkName.UNDERSTANDING);
    assertThat(assessed.gap()).isEqualTo(new Gap(0, 0, 0, 0));
  }

  @Test
  void a_mark_that_is_off_moves_no_score() throws IOException {
    Rubric rubric = with("off=action");
    for (int need = 0; need <= Need.SEVERE; need++) {
      assertThat(assess(rubric, need, Found.marks(1, 1, 0, 1), Flags.NONE).score())
          .isEqualTo(assess(rubric, need, Found.marks(1, 1, 2, 1), Flags.NONE).score());
    }
  }

  @Test
  void with_a_mark_off_the_best_and_the_emptiest_reply_keep_their_scores() throws IOException {
    Rubric rubric = with("off=action");
    for (int need = 0; need <= Need.SEVERE; need++) {
      assertThat(assess(rubric, need, Found.marks(2, 2, 0, 2), Flags.NONE).score())
          .isEqualTo(assess(STANDARD, need, Found.marks(2, 2, 2, 2), Flags.NONE).score());
      assertThat(assess(rubric, need, Found.marks(0, 0, 0, 0), Flags.NONE).score())
          .isEqualTo(assess(STANDARD, need, Found.marks(0, 0, 0, 0), Flags.NONE).score());
    }
  }

  @Test
  void all_marks_may_be_off() throws IOException {
    Rubric rubric = with("off=acknowledgement,understanding,action,exploration");
    int without = assess(Rubric.standard(), 2, Found.marks(0, 0, 0, 0), Flags.NONE).score();
    assertThat(assess(rubric, 2, Found.marks(2, 2, 2, 2), Flags.NONE).score()).isEqualTo(without);
  }

  @Test
  void marks_and_flags_may_be_called_otherwise() throws IOException {
    Rubric rubric = with("called.canned = Stock reply");
    assertThat(rubric.called("canned")).isEqualTo("Stock reply");
    assertThat(rubric.called("action")).isEqualTo("action");
  }

  @Test
  void phrases_are_parted_by_bars() throws IOException {
    Additions additions =
        with("""
        phrases.formula = Have a sparkling day! | You rock,\\
          friend
        phrases.choice=or else
        """)
            .additions();
    assertThat(additions.formulas())
        .containsExactly(Wording.of("Have a sparkling day!"), Wording.of("You rock,friend"));
    assertThat(additions.flags().get(Flag.CHOICE)).containsExactly(Wording.of("or else"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off=cannned | the rubric's off names [cannned]; it may name [acknowledgement,",
        "called.cold=x | the rubric has unknown keys: [called.cold]",
        "phrases.kind=so kind | the rubric has unknown keys: [phrases.kind]",
        "phrases.formula=sorry | the rubric's phrases.formula needs phrases of two words or more",
        "phrases.required=? ! | the rubric's phrases.required needs phrases of two words or more"
      })
  void what_cannot_be_meant_is_refused_by_its_key(String line, String message) {
    assertThatThrownBy(() -> with(line)).hasMessageStartingWith(message);
  }

  @Test
  void a_name_must_fit_on_a_line() {
    assertThatThrownBy(() -> with("called.canned=" + "x".repeat(61)))
        .hasMessage("the rubric's called.canned must be one line of at most 60 characters");
  }

  @Test
  void a_required_statement_is_nobodys_own_words() throws IOException {
    AgentReply reply = reply("Done.  This is an attempt to\ncollect a debt. Bye.");
    Rubric rubric = with("phrases.required=This is an attempt to collect a debt.");
    AgentReply read = rubric.reading(reply);
    assertThat(read.last().text().value()).isEqualTo(reply.last().text().value());
    assertThat(read.last().text().words().replaceAll("\\s+", " ")).isEqualTo("Done. Bye.");
    assertThat(read.before()).isEqualTo(reply.before());
  }

  @Test
  void without_a_statement_the_reply_is_the_same() throws IOException {
    AgentReply reply = reply("Done.");
    assertThat(with("phrases.required=we must say").reading(reply)).isSameAs(reply);
    assertThat(STANDARD.reading(reply)).isSameAs(reply);
  }

  private static Assessment assess(Rubric rubric, int need, Marks marks, Flags flags) {
    return Assessment.by(
        rubric, "x@1", new Need(need, need, Set.of(), List.of(), true), marks, flags, 1, null);
  }

  private static AgentReply reply(String text) {
    return new AgentReply(
        new Conversation(
            "c",
            Channel.EMAIL,
            "",
            List.of(
                message("1", Role.CUSTOMER, "This is an attempt to collect a debt. Why?"),
                message("2", Role.AGENT, text))),
        List.of(1));
  }

  private static Message message(String id, Role role, String text) {
    return Message.of(new MessageId(id), Author.of(null, role), PlainText.of(text));
  }

  private static Rubric with(String lines) throws IOException {
    return Rubric.read(new StringReader("based-on=default\nname=ours\nversion=3\n" + lines));
  }
}
