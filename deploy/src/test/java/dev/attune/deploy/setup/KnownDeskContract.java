package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Desks.Desk;
import dev.attune.deploy.ledger.Troubles.Trouble;
import dev.attune.deploy.ledger.Troubles.Work;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account's name stands for one helpdesk, on every database. */
abstract class KnownDeskContract {

  private static final String OURS = "https://acme.example.com";
  private static final String ELSEWHERE = "https://sandbox.example.com";

  private final Bench bench = bench();

  abstract Bench bench();

  /** With a note that waits to be written. */
  @BeforeEach
  void begin() {
    bench.begun(); // as by an Attune that kept no addresses
    bench.desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.pull();
    bench.clock.move(Bench.SETTLE.other());
    bench.review();
    bench.desk.forgetCalls();
  }

  private void at(String url, String... more) {
    Given given =
        Given.of(
            "attune.account.desk.vendor", "fake",
            "attune.account.desk.url", url,
            "attune.account.desk.token", "s3cr3t");
    for (int i = 0; i < more.length; i += 2) {
      given.and("attune.account.desk." + more[i], more[i + 1]);
    }
    AccountSettings settings = new Configuration(given).account("desk");
    bench.before = desk -> new KnownDesk(desk, settings, bench.ledger);
  }

  @Test
  void the_address_is_learned_from_what_is_configured_when_none_is_known() {
    at(OURS);
    works();
    assertThat(bench.ledger.<Optional<Desk>>ask(books -> books.desks().of("desk")))
        .contains(new Desk("fake", "acme.example.com"));
  }

  @Test
  void another_helpdesk_under_its_name_is_neither_asked_nor_written_to() {
    learned();
    at(ELSEWHERE);
    stands(
        "what is known by this account's name is of acme.example.com, but attune.account.desk.url"
            + " says sandbox.example.com",
        "set attune.account.desk.moved-from to acme.example.com");
    at(OURS);
    works();
  }

  @Test
  void nor_is_one_of_another_vendor() {
    learned();
    at(OURS, "vendor", "rt");
    stands("is of fake, but attune.account.desk.vendor says rt", "of another name");
  }

  @Test
  void the_same_helpdesk_at_a_new_address_goes_on_once_that_is_said() {
    learned();
    at(ELSEWHERE, "moved-from", "https://Acme.example.com/");
    works();
    at(ELSEWHERE);
    assertThat(troubles()).isEmpty();
    at(OURS);
    bench.desk.forgetCalls();
    bench.work();
    assertThat(troubles()).isNotEmpty();
  }

  @Test
  void what_moved_from_somewhere_else_is_another_helpdesk() {
    learned();
    at(ELSEWHERE, "moved-from", "third.example.com");
    stands("attune.account.desk.url says sandbox.example.com", "moved-from");
  }

  @Test
  void an_address_spelled_otherwise_is_the_same() {
    learned();
    at("http://ACME.example.com:443//");
    works();
  }

  @Test
  void a_sandbox_or_tunnel_on_this_machine_has_another_port_at_each_start() {
    at("http://127.0.0.1:8081");
    bench.pull();
    at("http://127.0.0.1:40123");
    works();
    at("https://helpdesk.example.com:8443");
    bench.work();
    assertThat(troubles()).contains("helpdesk.example.com:8443");
  }

  private void learned() {
    at(OURS);
    bench.pull();
    bench.desk.forgetCalls();
  }

  private void works() {
    minutes(10);
    assertThat(troubles()).isEmpty();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  private void stands(String... words) {
    bench.desk.agent("1", "cold again");
    minutes(10);
    for (String call : new String[] {"changes", "read", "look", "write", "remove"}) {
      assertThat(bench.desk.calls(call)).as(call).isZero();
    }
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L));
    assertThat(troubles()).contains(words);
  }

  private void minutes(int many) {
    for (int minute = 0; minute < many; minute++) {
      bench.work();
      bench.clock.move(Duration.ofMinutes(1));
    }
  }

  private String troubles() {
    return bench.ledger.ask(
        books -> books.troubles().of("desk", Work.PULL).map(Trouble::error).orElse(""));
  }
}
