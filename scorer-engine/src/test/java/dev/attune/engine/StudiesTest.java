package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Assessment;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.feedback.Feedback;
import dev.attune.reply.AgentReply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudiesTest {

  private static final AgentReply REPLY =
      Talk.customer("Where is my parcel?").agent("It is in Leeds.").reply();

  private final Studies studies = new Studies();

  @Test
  void a_study_is_kept_for_the_same_reply_and_taken_once() {
    Study study = kept(REPLY);
    assertThat(studies.of(REPLY)).isSameAs(study);
    assertThat(studies.of(REPLY)).isNotSameAs(study);
  }

  @Test
  void an_equal_reply_is_another() {
    Study study = kept(REPLY);
    assertThat(studies.of(new AgentReply(REPLY.conversation(), REPLY.indexes())))
        .isNotSameAs(study);
  }

  @Test
  void no_more_than_the_last_eight_are_kept() {
    List<AgentReply> replies = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      replies.add(new AgentReply(REPLY.conversation(), REPLY.indexes()));
    }
    List<Study> kept = replies.stream().map(this::kept).toList();
    assertThat(studies.of(replies.get(0))).isNotSameAs(kept.get(0));
    assertThat(studies.of(replies.get(1))).isSameAs(kept.get(1));
  }

  @Test
  void nothing_is_kept_of_what_went_wrong() {
    Study study = Study.of(REPLY);
    assertThatThrownBy(
            () ->
                studies.kept(
                    study,
                    each -> {
                      throw new IllegalStateException("the encoder failed");
                    }))
        .hasMessage("the encoder failed");
    assertThat(studies.of(REPLY)).isNotSameAs(study);
  }

  @Test
  void feedback_is_the_same_with_what_the_judgement_found_out_and_without() {
    EmbeddedScorer scorer = EmbeddedScorer.standard();
    EmbeddedFeedback feedback = new EmbeddedFeedback(scorer);
    IntStream.iterate(0, i -> i < LabelledReplies.all().size(), i -> i + 40)
        .mapToObj(i -> LabelledReplies.all().get(i).reply())
        .forEach(
            reply -> {
              if (scorer.judge(reply) instanceof Assessment found) {
                Feedback first = feedback.write(reply, found);
                assertThat(feedback.write(reply, found)).isEqualTo(first);
              }
            });
  }

  private Study kept(AgentReply reply) {
    return studies.kept(Study.of(reply), study -> study);
  }
}
