package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.sandbox.Running;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZendeskSmallReadsTest {

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
          tickets/1/collaborators.json | "users":[]
          tickets/1/followers.json | "users":[]
          tickets/1/incidents.json | "tickets":[]
          ticket_forms.json | "ticket_forms":[]
          user_fields.json | "user_fields":[]
          tags.json | "tags":[{"name":
          organization_memberships.json | "organization_memberships":[
          organizations/autocomplete.json?name=nobody | "organizations":[]
          satisfaction_ratings/received.json | "satisfaction_ratings":[
          """)
  void what_clients_list_has_its_shape(String path, String shape) {
    var answer = running.zendesk("/api/v2/" + path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains(shape);
  }

  @Test
  void what_hangs_on_a_ticket_that_is_not_there_is_not_found() {
    assertThat(running.zendesk("/api/v2/tickets/999999/collaborators.json").status())
        .isEqualTo(404);
  }
}
