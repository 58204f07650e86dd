package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Explained;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Rubric;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a company's own rubric changes in a judgement. */
class EngineTest {

  private static final String ASKED =
      "My parcel is two weeks late and nobody tells me anything. I am really fed up.";
  private static final String STATEMENT =
      "This is an attempt to collect a debt and any information obtained will be used for that"
          + " purpose.";
  private static final String GREETING = "May your day be full of parcels and joy";
  private static final String SCOUT = "our parcel scout is on your case";

  @Test
  void a_statement_that_must_stand_changes_nothing() throws IOException {
    Rubric rubric = with("phrases.required=" + STATEMENT);
    String answer =
        "Your parcel is in Leeds; it reaches you tomorrow by noon, and I watch over it.";
    Assessment without = assess(rubric, answer);
    Assessment read = assess(rubric, answer + "\n\n" + STATEMENT);
    assertThat(read.score()).isEqualTo(without.score());
    assertThat(read.flags()).isEqualTo(without.flags());
    assertThat(read.marks()).isEqualTo(without.marks());
  }

  @Test
  void evidence_behind_a_statement_stands_where_it_stands() throws IOException {
    Rubric rubric = with("phrases.required=" + STATEMENT);
    String answer = STATEMENT + "\n\nYour parcel is in Leeds; it reaches you tomorrow by noon.";
    Evidence words = assess(rubric, answer).marks().action().evidence().get(0);
    assertThat(words.span().in(answer)).isEqualTo(words.quote()).doesNotContain("debt");
  }

  @Test
  void a_statement_alone_is_no_reply() throws IOException {
    Judgement judgement =
        Engine.by(with("phrases.required=" + STATEMENT)).scorer().judge(reply(STATEMENT));
    assertThat(judgement).isEqualTo(new Judgement.Abstention(UnscoredReason.NO_TEXT));
  }

  @Test
  void a_stock_phrase_of_the_house_earns_nothing() throws IOException {
    Rubric rubric = with("phrases.formula=" + GREETING);
    String answer = "Your parcel is in Leeds; it reaches you tomorrow by noon.";
    assertThat(assess(rubric, answer + " " + GREETING + "!").score())
        .isLessThanOrEqualTo(assess(rubric, answer).score());
  }

  @Test
  void a_reply_of_nothing_but_stock_phrases_of_the_house_is_canned() throws IOException {
    Explained explained = explain(with("phrases.formula=" + GREETING), GREETING + "!");
    Assessment found = (Assessment) explained.judgement();
    assertThat(found.flags().raised(Flag.CANNED)).isTrue();
    assertThat(found.marks().acknowledgement().level()).isZero();
    assertThat(explained.reasons())
        .filteredOn(reason -> reason.from().equals("rubric.phrases"))
        .singleElement()
        .extracting(Reason::about)
        .isEqualTo("canned");
  }

  @Test
  void no_praise_quotes_a_stock_phrase_of_the_house() throws IOException {
    Rubric rubric = with("phrases.formula=" + GREETING);
    AgentReply reply = reply("Your parcel comes tomorrow by noon. " + GREETING + "!");
    Engine engine = Engine.by(rubric);
    Assessment found = (Assessment) engine.scorer().judge(reply);
    assertThat(engine.feedback().write(reply, found).praise().orElse(""))
        .doesNotContain("full of parcels");
  }

  @Test
  void a_phrase_of_the_house_shows_its_mark_weakly_at_least() throws IOException {
    String answer = "Hello, " + SCOUT + " now, all the best.";
    Rubric rubric = with("phrases.exploration=" + SCOUT);
    Assessment found = assess(rubric, answer);
    assertThat(found.marks().exploration().level()).isEqualTo(1);
    assertThat(found.marks().exploration().evidence())
        .extracting(Evidence::quote)
        .containsExactly(SCOUT);
    assertThat(assess(Rubric.standard(), answer).marks().exploration().level()).isZero();
  }

  @Test
  void a_phrase_of_the_house_shows_its_flag_and_is_named_among_the_reasons() throws IOException {
    Explained explained =
        explain(with("phrases.choice=" + SCOUT), "Hello, " + SCOUT + " now, all the best.");
    FlagFinding choice = ((Assessment) explained.judgement()).flags().of(Flag.CHOICE).orElseThrow();
    assertThat(choice.raised()).isTrue();
    assertThat(choice.evidence()).extracting(Evidence::quote).containsExactly(SCOUT);
    assertThat(explained.reasons())
        .filteredOn(reason -> reason.from().equals("rubric.phrases"))
        .singleElement()
        .extracting(Reason::about)
        .isEqualTo("choice");
  }

  @Test
  void no_advice_holds_a_phrase_that_the_house_finds_fault_with() throws IOException {
    String cold = "Please allow 5-7 business days.";
    String usual = advice(Rubric.standard(), cold);
    String telling = String.join(" ", List.of(usual.split(" ")).subList(2, 7));
    assertThat(advice(with("phrases.blame=" + telling), cold)).doesNotContain(telling);
  }

  private static String advice(Rubric rubric, String answer) {
    Engine engine = Engine.by(rubric);
    AgentReply reply = reply(answer);
    Assessment found = (Assessment) engine.scorer().judge(reply);
    return engine.feedback().write(reply, found).advice().orElse("");
  }

  @Test
  void what_is_off_is_not_shown() throws IOException {
    String stock = "We apologise for the inconvenience. Thank you for your patience.";
    assertThat(assess(Rubric.standard(), stock).flags().raised(Flag.CANNED)).isTrue();
    Assessment found = assess(with("off=canned,acknowledgement"), stock);
    assertThat(found.flags().raised(Flag.CANNED)).isFalse();
    assertThat(found.marks().shows(MarkName.ACKNOWLEDGEMENT)).isFalse();
    assertThat(found.marks().acknowledgement().level()).isZero();
  }

  private static Assessment assess(Rubric rubric, String answer) {
    return (Assessment) Engine.by(rubric).scorer().judge(reply(answer));
  }

  private static Explained explain(Rubric rubric, String answer) {
    return Engine.by(rubric).embedded().explain(reply(answer));
  }

  private static AgentReply reply(String answer) {
    return new AgentReply(
        new Conversation(
            "c",
            Channel.EMAIL,
            "",
            List.of(message("1", Role.CUSTOMER, ASKED), message("2", Role.AGENT, answer))),
        List.of(1));
  }

  private static Message message(String id, Role role, String text) {
    return Message.of(new MessageId(id), Author.of(null, role), PlainText.of(text));
  }

  private static Rubric with(String line) throws IOException {
    return Rubric.read(new StringReader("based-on=default\nname=ours\nversion=1\n" + line));
  }
}
