package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.tck.Bench.Ability;
import dev.attune.tck.Line.Voice;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ticket read whole: who said what to whom, oldest first. */
public abstract class ReadContract extends Contract {

  @Test
  void a_ticket_is_read_whole_and_oldest_first() {
    String ticket = answered();
    bench.says(ticket, Line.customer("Thank you."));

    assertThat(messages(ticket))
        .extracting(m -> m.text().value().strip())
        .containsExactly("Where is my parcel?", "It arrives on Monday.", "Thank you.");
  }

  @Test
  void whether_a_ticket_was_escalated_is_told_where_the_helpdesk_says_so_and_nowhere_else() {
    assertThat(helpdesk.read(id(answered())).escalated() != null)
        .isEqualTo(helpdesk.tellsEscalation());
  }

  @Test
  void roles_are_decided_by_the_author_pitfall_7() {
    String ticket = answered();
    bench.says(ticket, Line.customer("Thank you."));

    assertThat(messages(ticket))
        .extracting(m -> m.author().role())
        .containsExactly(Role.CUSTOMER, Role.AGENT, Role.CUSTOMER);
  }

  @Test
  void an_agent_who_is_the_requester_writes_as_a_customer_pitfall_7() {
    String ticket = bench.opens(Line.by(Voice.REQUESTING_AGENT, "My own screen is broken."));
    bench.says(ticket, Line.agent("A new one is on its way."));

    assertThat(messages(ticket))
        .extracting(m -> m.author().role())
        .containsExactly(Role.CUSTOMER, Role.AGENT);
  }

  @Test
  void an_internal_note_is_read_as_internal() {
    String ticket = answered();
    bench.says(ticket, Line.by(Voice.NOTE, "Carrier says Monday."));

    Message note = messages(ticket).get(2);
    assertThat(note.isPublic()).isFalse();
    assertThat(note.author().role()).isEqualTo(Role.AGENT);
  }

  @Test
  void two_agents_are_told_apart() {
    String ticket = answered();
    bench.says(ticket, Line.by(Voice.OTHER_AGENT, "I have asked the carrier too."));

    List<Message> messages = messages(ticket);
    assertThat(messages.get(1).author().sameAs(messages.get(2).author())).isFalse();
  }

  @Test
  void what_a_bot_says_is_a_bots() {
    needs(Ability.HAS_BOTS);
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    bench.says(ticket, Line.by(Voice.BOT, "Have you seen our articles?"));

    Message bot = messages(ticket).get(1);
    assertThat(bot.author().role()).isEqualTo(Role.BOT);
    assertThat(bot.isPublic()).isTrue();
  }

  @Test
  void what_a_rule_writes_is_nobodys_pitfall_8() {
    needs(Ability.HAS_RULES);
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    bench.says(ticket, Line.by(Voice.RULE, "We have received your request."));

    Message rule = messages(ticket).get(1);
    assertThat(rule.author().role()).isEqualTo(Role.SYSTEM);
    assertThat(rule.automatic()).isTrue();
  }

  @Test
  void bodies_in_html_become_text_and_say_so() {
    String ticket = bench.opens(Line.customer("Tea &amp; <b>biscuits</b>"));

    Message first = messages(ticket).get(0);
    assertThat(first.text().value()).contains("Tea & biscuits").doesNotContain("<");
    assertThat(first.html()).isTrue();
  }

  @Test
  void messages_have_their_times_and_ids() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    String reply = bench.says(ticket, Line.agent("It arrives on Monday."));

    Message last = messages(ticket).get(1);
    assertThat(last.id().value()).isEqualTo(reply);
    assertThat(last.time())
        .hasValueSatisfying(at -> assertThat(at).isAfter("2020-01-01T00:00:00Z"));
  }

  @Test
  void a_long_conversation_is_read_to_its_end_pitfalls_4_13_30() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      lines.add(Line.customer("question " + i));
      lines.add(Line.agent("answer " + i));
    }
    String ticket = bench.opens(lines);

    List<Message> messages = messages(ticket);
    assertThat(messages).hasSize(500);
    assertThat(messages.get(0).text().value().strip()).isEqualTo("question 0");
    assertThat(messages.get(499).text().value().strip()).isEqualTo("answer 249");
  }

  @Test
  void a_ticket_knows_its_subject_channel_and_address() {
    Ticket ticket = helpdesk.read(id(answered()));

    assertThat(ticket.conversation().subject()).isNotBlank();
    assertThat(ticket.conversation().channel()).isEqualTo(Channel.EMAIL);
    assertThat(String.valueOf(ticket.url())).contains(ticket.id().number());
    assertThat(ticket.updatedAt()).isNotNull();
  }

  @Test
  void a_deleted_ticket_is_gone_pitfall_6() {
    String ticket = answered();
    bench.deletes(ticket);

    assertGone(id(ticket));
  }

  @Test
  void a_ticket_that_never_was_is_gone() {
    assertGone(id("987654321"));
  }

  @Test
  void a_ticket_of_another_account_is_gone_without_a_call() {
    TicketId foreign = new TicketId("other", answered());
    int before = proxy.calls().size();

    assertGone(foreign);
    assertThat(proxy.calls()).hasSize(before);
  }

  private void assertGone(TicketId ticket) {
    assertThatThrownBy(() -> helpdesk.read(ticket))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE))
        .hasMessageContaining(ticket.number());
  }

  private List<Message> messages(String ticket) {
    return helpdesk.read(id(ticket)).conversation().messages();
  }

  @Test
  void an_agents_note_is_read_as_internal_by_its_author_and_with_its_words() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    bench.says(ticket, Line.agent("It arrives on Monday."));
    bench.says(ticket, Line.by(Voice.NOTE, "#dispute I had rung them before."));

    List<Message> messages = helpdesk.read(id(ticket)).conversation().messages();
    Message note = messages.get(messages.size() - 1);

    assertThat(note.isPublic()).isFalse();
    assertThat(note.by(Role.AGENT)).isTrue();
    assertThat(note.author().id()).isNotNull();
    assertThat(note.text().value().strip()).startsWith("#dispute I had rung them before.");
  }
}
