package dev.attune.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Rubric;
import dev.attune.deploy.scores.Pace;
import dev.attune.deploy.scores.Scores;
import dev.attune.deploy.setup.Engine;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeTest {

  private static final Engine ENGINE = Engine.by(Rubric.standard());

  private final Practice practice = new Practice(new Scores(ENGINE.embedded(), ENGINE.feedback()));

  @Test
  void every_ticket_that_ships_is_a_customers_word_that_waits_for_an_answer() {
    assertThat(practice.shipped()).hasSize(12).extracting(Conversation::id).doesNotHaveDuplicates();
    for (Conversation ticket : practice.shipped()) {
      Message last = ticket.messages().get(ticket.messages().size() - 1);
      assertThat(last.by(Role.CUSTOMER)).as(ticket.id()).isTrue();
      assertThat(ticket.subject()).as(ticket.id()).isNotBlank();
    }
  }

  @Test
  void sorry_alone_earns_less_than_an_owned_answer_on_every_ticket() {
    for (Conversation ticket : practice.shipped()) {
      assertThat(score(ticket, "Sorry for the inconvenience. We are sorry. Sorry again!"))
          .as(ticket.id())
          .isLessThan(
              score(
                  ticket,
                  "You have waited far too long for this, and I can see what it costs you. I have"
                      + " taken it over myself: I am ringing the team now and will write to you by"
                      + " 4 pm today with what happens next. Which number may I call you on?"));
    }
  }

  @Test
  void the_answer_is_judged_and_not_what_was_said_before() {
    Conversation insults = practice.shipped("t1-054").orElseThrow();
    assertThat(insults.messages()).hasSize(3);
    assertThat(practice.judge(insults, "Let me look.").message()).isEqualTo(Practice.ANSWER);
  }

  @Test
  void a_colleagues_words_right_before_are_no_part_of_the_answer() {
    Conversation whole =
        new Conversation(
            "4711",
            Channel.EMAIL,
            "Router",
            List.of(
                said("1", Role.CUSTOMER, "The router is dead again, I am at my wits' end."),
                said("2", Role.AGENT, "Our technician has been told."),
                said("3", Role.AGENT, "the reply")));
    Conversation ticket =
        Unrecognisable.upTo(new MessageId("3"), whole).orElseThrow().conversation();

    assertThat(practice.judge(ticket, "I will ring you at 4 pm.").messages())
        .containsExactly(Practice.ANSWER);
  }

  private static Message said(String id, Role role, String text) {
    return Message.of(new MessageId(id), Author.of(id, role), PlainText.of(text));
  }

  @Test
  void twenty_answers_a_minute_are_judged_and_no_more() {
    Pace pace = new Pace(20);
    Instant now = Instant.parse("2026-03-02T10:00:00Z");
    for (int i = 0; i < pace.perMinute(); i++) {
      assertThat(pace.another("maya", now.plusSeconds(i))).isTrue();
    }
    assertThat(pace.another("maya", now.plusSeconds(30))).isFalse();
    assertThat(pace.another("tom", now.plusSeconds(30))).isTrue();
    assertThat(pace.another("maya", now.plus(Duration.ofMinutes(1)))).isTrue();
  }

  private int score(Conversation ticket, String answer) {
    return ((Reviewed) practice.judge(ticket, answer).outcome()).assessment().score();
  }
}
