package dev.attune.sandbox.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.sandbox.Running;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshdeskSmallReadsTest {

  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = Running.demo();
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          tickets/1/time_entries | []
          tickets/1/watchers | "watcher_ids":[]
          contact_fields | "type":"default_email"
          company_fields | "name":"domains"
          companies/autocomplete?name=nobody | "companies":[]
          settings/helpdesk | "primary_language":"en"
          sla_policies | []
          """)
  void what_clients_list_has_its_shape(String path, String shape) {
    var answer = running.freshdesk("/api/v2/" + path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains(shape);
  }

  @Test
  void what_hangs_on_a_ticket_that_is_not_there_is_not_found() {
    assertThat(running.freshdesk("/api/v2/tickets/999999/watchers").status()).isEqualTo(404);
  }
}
