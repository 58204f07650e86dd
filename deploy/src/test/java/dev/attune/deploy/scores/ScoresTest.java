package dev.attune.deploy.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.MergedInto;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.MessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private static final String WALK =
      """
      {"id":"c","messages":[
       {"id":"hello","role":"bot","text":"Welcome!"},
       {"id":"ask","role":"customer","html":"<p>Where is my <b>dress</b>?</p>"},
       {"id":"one","role":"agent","author":"a7","html":"<p>Let me look.</p>"},
       {"id":"aside","role":"note","author":"a7","text":"check stock"},
       {"id":"two","role":"agent","author":"a7","text":"It is on its way."},
       {"id":"thanks","role":"customer","text":"Thanks"},
       {"id":"empty","role":"agent","author":"a7","text":" "},
       {"id":"odd","role":"bot","text":"dziękuję"}]}
      """;

  private final List<ReviewRow> rows =
      new Scores(new QuotingScorer("dziękuję"), QuotingScorer.FEEDBACK)
          .of(ConversationJson.read(WALK));

  @Test
  void every_agent_and_bot_message_has_one_row_in_message_order() {
    assertThat(rows)
        .extracting(row -> row.message().value())
        .containsExactly("hello", "one", "two", "empty", "odd");
    assertThat(rows).extracting(ReviewRow::index).containsExactly(0, 2, 4, 6, 7);
  }

  @Test
  void a_reply_is_reviewed_under_its_last_message() {
    assertThat(row("two").outcome()).isInstanceOf(Reviewed.class);
    assertThat(row("two").messages()).containsExactly(new MessageId("one"), new MessageId("two"));
    assertThat(row("two").agent()).isEqualTo("a7");
  }

  @Test
  void a_reply_is_by_whoever_is_known_to_have_written_a_part_of_it() {
    String anonymous = "{\"id\":\"two\",\"role\":\"agent\",\"author\":\"a7\"";
    Scores scores = new Scores(new QuotingScorer("dziękuję"), QuotingScorer.FEEDBACK);

    List<ReviewRow> read =
        scores.of(
            ConversationJson.read(
                WALK.replace(anonymous, anonymous.replace(",\"author\":\"a7\"", ""))));

    assertThat(read.get(2).outcome()).isInstanceOf(Reviewed.class);
    assertThat(read.get(2).agent()).isEqualTo("a7");
  }

  @Test
  void an_earlier_message_of_a_reply_points_to_the_last() {
    assertThat(row("one").outcome()).isEqualTo(new MergedInto(new MessageId("two")));
  }

  @Test
  void what_is_not_scored_says_why() {
    assertThat(row("hello").outcome()).isEqualTo(new NotScored(UnscoredReason.NOTHING_TO_ANSWER));
    assertThat(row("empty").outcome()).isEqualTo(new NotScored(UnscoredReason.NO_TEXT));
    assertThat(row("odd").outcome()).isEqualTo(new NotScored(UnscoredReason.LANGUAGE));
    assertThat(row("odd").byBot()).isTrue();
  }

  @Test
  void a_review_carries_the_plain_text_of_the_html_it_speaks_of() {
    assertThat(row("two").plainTexts())
        .isEqualTo(
            Map.of(
                new MessageId("ask"), plain("<p>Where is my <b>dress</b>?</p>"),
                new MessageId("one"), plain("<p>Let me look.</p>")));
  }

  @Test
  void a_conversation_without_messages_has_no_rows() {
    Scores scores = new Scores(new QuotingScorer(""), QuotingScorer.FEEDBACK);

    assertThat(scores.of(ConversationJson.read("{\"id\":\"c\",\"messages\":[]}"))).isEmpty();
  }

  @Test
  void the_last_alone_is_judged_and_reads_as_it_does_among_all() {
    List<String> judged = new ArrayList<>();
    QuotingScorer scorer = new QuotingScorer("");
    Scores counting =
        new Scores(
            new Scorer() {
              @Override
              public Judgement judge(AgentReply reply) {
                judged.add(reply.id().value());
                return scorer.judge(reply);
              }

              @Override
              public String version() {
                return scorer.version();
              }
            },
            QuotingScorer.FEEDBACK);
    Conversation conversation = ConversationJson.read(WALK);

    assertThat(counting.last(conversation)).contains(counting.of(conversation).get(4));
    assertThat(judged).containsExactly("odd", "two", "odd");
  }

  @Test
  void where_the_last_message_is_not_scored_its_row_says_so_and_nothing_is_judged() {
    Conversation conversation =
        ConversationJson.read(WALK.replace("\"text\":\"dziękuję\"", "\"text\":\" \""));

    assertThat(new Scores(new QuotingScorer(""), QuotingScorer.FEEDBACK).last(conversation))
        .hasValueSatisfying(
            row -> assertThat(row.outcome()).isEqualTo(new NotScored(UnscoredReason.NO_TEXT)));
  }

  @Test
  void a_conversation_of_more_replies_than_are_judged_at_once_is_refused_but_its_draft_is_not() {
    String turn =
        "{\"role\":\"customer\",\"text\":\"Where?\"},{\"role\":\"agent\",\"text\":\"Here.\"}";
    String turns = String.join(",", Collections.nCopies(DraftCheck.MOST_REPLIES + 1, turn));
    Conversation endless = ConversationJson.read("{\"id\":\"c\",\"messages\":[" + turns + "]}");
    Scores scores = new Scores(new QuotingScorer(""), QuotingScorer.FEEDBACK);
    DraftCheck drafts = new DraftCheck(scores, scores);

    assertThatThrownBy(() -> drafts.all(endless))
        .isInstanceOf(UnreadableConversation.class)
        .hasMessage(
            "has 501 replies; at most 500 are judged at once: divide it, or ask for the last"
                + " alone by only=last");
    assertThat(drafts.last(endless)).extracting(ReviewRow::index).containsExactly(1001);
  }

  private static String plain(String html) {
    return dev.attune.text.PlainText.ofHtml(html).value();
  }

  private ReviewRow row(String message) {
    return rows.stream().filter(row -> row.message().value().equals(message)).findFirst().get();
  }
}
