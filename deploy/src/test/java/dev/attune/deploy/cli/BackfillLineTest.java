package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;

class BackfillLineTest {

  @Test
  void at_first_it_says_what_it_does_not_know() {
    assertThat(BackfillLine.of(told("listing", 3).build()))
        .isEqualTo(
            "listing: 3 of an unknown number tickets read, too early to say how long it takes");
  }

  @Test
  void while_tickets_are_found_their_number_is_an_estimate() {
    JsonObject told = told("listing", 30).add("expected", 1200).add("secondsLeft", 4000).build();
    assertThat(BackfillLine.of(told))
        .isEqualTo("listing: 30 of about 1200 tickets read, about 1 h 6 min left");
  }

  @Test
  void once_all_are_found_their_number_is_known() {
    JsonObject told = told("reading", 30).add("expected", 40).add("secondsLeft", 59).build();
    assertThat(BackfillLine.of(told)).isEqualTo("reading: 30 of 40 tickets read, about 59 s left");
  }

  @Test
  void in_the_end_nothing_is_left() {
    JsonObject told = told("done", 40).add("expected", 40).add("secondsLeft", 0).build();
    assertThat(BackfillLine.of(told)).isEqualTo("done: 40 of 40 tickets read");
  }

  private static JsonObjectBuilder told(String state, int read) {
    return Json.createObjectBuilder().add("state", state).add("read", read);
  }
}
