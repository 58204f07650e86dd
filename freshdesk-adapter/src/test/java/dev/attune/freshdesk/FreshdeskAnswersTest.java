package dev.attune.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Good answers that lack what they are asked for: none of it is taken for nothing. */
final class FreshdeskAnswersTest extends Contract {

  @Override
  protected FreshdeskBench bench() throws Exception {
    return FreshdeskBench.started();
  }

  @Test
  void a_full_page_that_has_lost_its_link_is_not_the_last_one() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      lines.add(Line.customer("question " + i));
      lines.add(Line.agent("answer " + i));
    }
    String ticket = bench.opens(lines);
    proxy.next(call -> call.contains("/conversations?"), new Fault.Header("link", link -> ""));

    List<Message> messages = helpdesk.read(id(ticket)).conversation().messages();
    assertThat(messages).hasSize(122);
  }

  @Test
  void an_answer_that_is_no_ticket_is_not_read_as_one() {
    String ticket = answered();
    proxy.next(call -> call.contains("/tickets/" + ticket), new Fault.Edited(body -> "{}"));

    assertThatThrownBy(() -> helpdesk.read(id(ticket))).isInstanceOf(Unreadable.class);
  }
}
