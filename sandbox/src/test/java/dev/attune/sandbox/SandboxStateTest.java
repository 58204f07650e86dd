package dev.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxStateTest {
  private static final String NOTE =
      "{\"ticket\":{\"comment\":{\"html_body\":\"<p>kept</p>\",\"public\":false}}}";

  @TempDir Path directory;

  @Test
  void a_restarted_sandbox_still_has_its_tickets_and_notes() throws IOException {
    long ticket;
    try (Running first = Running.keeping(directory)) {
      ticket = first.asked("zendesk");
      first.zendesk("PUT", "/api/v2/tickets/" + ticket, NOTE);
    }
    try (Running second = Running.keeping(directory)) {
      assertThat(second.zendesk("/api/v2/tickets/" + ticket + "/comments").text())
          .contains("It arrives on Friday.")
          .contains("kept");
    }
  }

  @Test
  void a_killed_sandbox_loses_nothing_that_was_answered() throws IOException {
    try (Running killed = Running.keeping(directory)) {
      long ticket = killed.asked("freshdesk");
      killed.freshdesk(
          "POST", "/api/v2/tickets/" + ticket + "/notes", "{\"body\":\"kept\",\"private\":true}");
      Path copy = Files.createDirectory(directory.resolve("copy"));
      Files.copy(directory.resolve("freshdesk.jsonl"), copy.resolve("freshdesk.jsonl"));
      Files.writeString(
          copy.resolve("freshdesk.jsonl"),
          "{\"k\":\"comment\",\"id\":\"9",
          StandardOpenOption.APPEND);
      try (Running next = Running.keeping(copy)) {
        assertThat(next.control("/freshdesk/notes").text()).contains("kept");
      }
    }
  }

  @Test
  void a_clock_that_was_moved_does_not_fall_behind_its_tickets() throws IOException {
    try (Running before = Running.keeping(directory)) {
      before.advance(Duration.ofDays(2));
      before.asked("zendesk");
      before.zendesk("PUT", "/api/v2/tickets/1", NOTE);
    }
    try (Running after = Running.keeping(directory)) {
      assertThat(after.sandbox.clock().instant()).isEqualTo(Running.START.plus(Duration.ofDays(2)));
    }
  }

  @Test
  void ids_go_on_after_a_restart() throws IOException {
    long first;
    try (Running before = Running.keeping(directory)) {
      first = before.asked("zendesk");
    }
    try (Running after = Running.keeping(directory)) {
      assertThat(after.asked("zendesk")).isEqualTo(first + 1);
    }
  }

  @Test
  void a_seed_fills_a_fresh_sandbox_only() throws IOException {
    Path seed = directory.resolve("seed.jsonl");
    Files.writeString(
        seed,
        "{\"id\":\"a\",\"vendor\":\"zendesk\",\"messages\":[{\"role\":\"customer\",\"text\":\"Hi\"}]}\n");
    SandboxOptions options = Running.options().withSeed(seed).withStateDir(directory);
    for (int run = 0; run < 2; run++) {
      try (Sandbox sandbox = Sandbox.start(options)) {
        assertThat(Running.send(sandbox.controlUrl() + "/zendesk/counts", "GET", "", "").json())
            .satisfies(c -> assertThat(c.get("tickets").getAsInt()).isEqualTo(1));
      }
    }
  }

  @Test
  void a_bad_line_of_a_seed_is_named_by_its_number() throws IOException {
    Path seed = directory.resolve("bad.jsonl");
    Files.writeString(
        seed, "\n{\"id\":\"a\",\"messages\":[{\"role\":\"boss\",\"text\":\"Hi\"}]}\n");
    assertThatThrownBy(() -> Sandbox.start(Running.options().withSeed(seed)).close())
        .hasMessage(
            "Line 2 of the seed is no conversation: A message's role is customer, agent, bot,"
                + " system or note, not boss");
  }

  @Test
  void a_taken_port_is_told_in_a_sentence_that_helps() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Sandbox.start(Running.options().withPorts(port, 0)).close())
          .hasMessage(
              "The sandbox zendesk could not listen on port "
                  + port
                  + "; stop what uses it or choose another port (0 for any free one)");
    }
  }

  @Test
  void the_demo_has_at_least_forty_tickets_per_vendor() throws IOException {
    try (Running demo = Running.demo()) {
      assertThat(demo.control("/zendesk/counts").json().get("tickets").getAsInt())
          .isGreaterThan(40);
      assertThat(demo.control("/freshdesk/counts").json().get("tickets").getAsInt())
          .isGreaterThan(40);
    }
  }
}
