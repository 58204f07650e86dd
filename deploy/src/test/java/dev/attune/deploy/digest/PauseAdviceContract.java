package dev.attune.deploy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.attune.deploy.ledger.People.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When leads are told at once that somebody needs a pause, and when they are not. */
abstract class PauseAdviceContract {

  private PauseDesk desk;

  /** One with the ledger's tables. */
  abstract DataSource ready();

  @BeforeEach
  void a_desk() {
    desk = new PauseDesk(ready());
  }

  @Test
  void the_third_in_a_row_is_told_to_the_leads_alone() {
    desk.severe(2);
    desk.step();
    assertThat(desk.sent).isEmpty();
    desk.severe(1);
    desk.step();

    assertThat(desk.sent)
        .extracting(Letter::to)
        .containsExactlyInAnyOrder("lena@example.com", "liam@example.com");
  }

  @Test
  void it_names_the_agent_and_no_customer_ticket_or_word() {
    desk.severe(3);
    desk.step();

    Letter letter = desk.sent.get(0);
    assertThat(letter.subject()).isEqualTo("Attune: several severe conversations in a row");
    assertThat(letter.text())
        .startsWith("Maya Ruiz (desk) has had 3 severe conversations in a row.\n")
        .contains("attune.mail.pauses");
    assertThat(letter.html()).contains("Maya Ruiz (desk) has had 3 severe");
    assertThat(letter.text() + letter.html())
        .doesNotContain("cold", "answer", "desperate", "ct1", "t1", "score");
  }

  @Test
  void one_run_is_told_once_however_long_it_grows_and_however_many_servers_look() {
    desk.severe(3);
    desk.step();
    desk.another().step();
    desk.severe(1);
    desk.step();
    desk.severe(2);
    desk.step();

    assertThat(desk.sent).hasSize(2);
  }

  @Test
  void two_servers_that_look_at_the_same_time_tell_it_once() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    desk.severe(3);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      DigestPass one = desk.sendingTo(server.getSmtp().getPort(), "one");
      DigestPass other = desk.sendingTo(server.getSmtp().getPort(), "other");
      for (var done : two.invokeAll(List.of(stepping(one), stepping(other)))) {
        done.get();
      }
      assertThat(told(server)).containsExactlyInAnyOrder("lena@example.com", "liam@example.com");
    } finally {
      two.shutdownNow();
      server.stop();
    }
  }

  private static List<String> told(GreenMail server) throws MessagingException {
    List<String> told = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      if (mail.getSubject().contains("in a row")) {
        told.add(mail.getAllRecipients()[0].toString());
      }
    }
    return told;
  }

  private static Callable<Boolean> stepping(DigestPass pass) {
    return () -> {
      pass.step();
      return true;
    };
  }

  @Test
  void a_run_behind_a_calmer_conversation_is_another_one() {
    desk.severe(3);
    desk.step();
    desk.answered("calm");
    desk.severe(2);
    desk.step();
    assertThat(desk.sent).hasSize(2);
    desk.severe(1);
    desk.step();

    assertThat(desk.sent).hasSize(4);
    assertThat(desk.sent).extracting(Letter::id).doesNotHaveDuplicates();
  }

  @Test
  void what_lies_a_day_back_is_told_to_nobody() {
    desk.severe(3);
    desk.bench.clock.move(Duration.ofHours(25));
    desk.step();

    assertThat(desk.sent).isEmpty();
  }

  @Test
  void while_a_conversation_from_before_waits_to_be_read_nobody_is_told_yet() {
    desk.severe(3);
    desk.due("t1", desk.bench.clock.instant().minus(Duration.ofHours(1)));
    desk.step();
    assertThat(desk.sent).isEmpty();
    desk.due("t1", null);
    desk.step();

    assertThat(desk.sent).hasSize(2);
  }

  @Test
  void a_lead_who_comes_later_is_told_when_nobody_was_before() {
    desk.shut("lena@example.com");
    desk.shut("liam@example.com");
    desk.severe(3);
    desk.step();
    assertThat(desk.sent).isEmpty();
    desk.person("lou@example.com", Role.LEAD);
    desk.step();

    assertThat(desk.sent).extracting(Letter::to).containsExactly("lou@example.com");
  }

  @Test
  void a_key_switches_it_off_even_for_what_was_planned() {
    desk.broken = true;
    desk.severe(3);
    desk.step();
    desk.sent.clear();
    desk.pauses = false;
    desk.bench.clock.move(Duration.ofMinutes(2));
    desk.step();

    assertThat(desk.sent).isEmpty();
  }

  @Test
  void without_a_mail_server_nothing_happens() {
    desk.configured = false;
    desk.severe(3);
    desk.step();

    assertThat(desk.sent).isEmpty();
    assertThat(desk.told()).isFalse();
  }

  @Test
  void a_mail_that_was_not_taken_is_tried_again_under_its_number_unless_one_is_shut_out() {
    desk.broken = true;
    desk.severe(3);
    desk.step();
    List<String> numbers = desk.sent.stream().map(Letter::id).toList();
    desk.sent.clear();
    desk.broken = false;
    desk.shut("liam@example.com");
    desk.bench.clock.move(Duration.ofMinutes(2));
    desk.step();

    assertThat(desk.sent).extracting(Letter::to).containsExactly("lena@example.com");
    assertThat(numbers).contains(desk.sent.get(0).id());
  }

  @Test
  void who_is_forgotten_is_not_told_of_any_more() {
    desk.broken = true;
    desk.severe(3);
    desk.step();
    desk.sent.clear();
    desk.broken = false;
    desk.bench.ledger.ask(
        books -> books.forgetting().agent("desk", "a1", desk.bench.clock.instant(), 1000));
    assertThat(desk.told()).isFalse();
    desk.bench.clock.move(Duration.ofMinutes(2));
    desk.step();

    assertThat(desk.sent).isEmpty();
  }
}
