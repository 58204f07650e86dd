package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Judgement;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class UngameableTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final int EVERY = 10;
  private static final List<UnaryOperator<String>> PADDING =
      List.of(
          text -> text + " We apologise for any inconvenience caused.",
          text -> "I'm so sorry to hear that. " + text,
          text -> "Sorry, sorry, so sorry. " + text,
          text -> "I completely understand your frustration. " + text,
          text -> text + " Thank you for your patience and understanding.",
          text -> "Thank you for contacting us. " + text,
          text -> text + " If you have further questions, please do not hesitate to contact us.",
          text -> text + "\nIs there anything else I can help you with today?",
          text -> "Hi there! " + text,
          text -> text + "\n\nKind regards,\nThe Support Team",
          text -> text + " 😊🙏",
          text -> text.replace(".", "!!"));
  private static final List<UnaryOperator<String>> LAYOUT =
      List.of(
          text -> text.replaceAll("([.!?]) +", "$1\n"),
          text -> text.replace("\n", "\n\n"),
          text -> text.replaceFirst("(\\w{5,})", "**$1**"),
          text -> text.replaceFirst("^(Hi|Hello|Dear) ([A-Z]\\w+)", "$1 Mohammed"),
          text -> text.replace('\'', '’'));

  @Test
  void padding_apologies_greetings_emoji_and_exclamation_marks_hardly_ever_raise_the_fit() {
    double raised = share(PADDING, (before, after) -> after.fit() > before.fit());
    System.out.printf(Locale.ROOT, "padding raises the fit in %.2f %% of cases%n", 100 * raised);
    assertThat(raised).isLessThanOrEqualTo(0.005);
  }

  @Test
  void line_breaks_mark_up_and_names_hardly_ever_change_the_fit() {
    double flipped = share(LAYOUT, (before, after) -> after.fit() != before.fit());
    System.out.printf(
        Locale.ROOT, "layout and names flip the fit in %.2f %% of cases%n", 100 * flipped);
    assertThat(flipped).isLessThanOrEqualTo(0.01);
  }

  private interface Change {
    boolean seen(Assessment before, Assessment after);
  }

  private static double share(List<UnaryOperator<String>> rewritings, Change change) {
    int cases = 0;
    int changed = 0;
    List<Labelled> all = LabelledReplies.all();
    for (int i = 0; i < all.size(); i += EVERY) {
      Judgement before = Judgements.of(all.get(i));
      for (UnaryOperator<String> rewriting : rewritings) {
        Judgement after = SCORER.judge(rewritten(all.get(i).reply(), rewriting));
        if (before instanceof Assessment one && after instanceof Assessment other) {
          cases++;
          changed += change.seen(one, other) ? 1 : 0;
        }
      }
    }
    return (double) changed / cases;
  }

  private static AgentReply rewritten(AgentReply reply, UnaryOperator<String> rewriting) {
    Conversation talk = reply.conversation();
    List<Message> messages = new ArrayList<>(talk.messages());
    Message last = reply.last();
    PlainText text = PlainText.of(rewriting.apply(last.text().value()));
    messages.set(reply.index(), Message.of(last.id(), last.author(), text));
    return new AgentReply(
        new Conversation(talk.id(), talk.channel(), talk.subject(), messages), reply.indexes());
  }
}
