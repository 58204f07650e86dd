package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.tck.Contract;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two tickets become one: what the merge writes there isn't anybody's answer. */
final class ZendeskMergeTest extends Contract {

  @Override
  protected ZendeskBench bench() throws Exception {
    return ZendeskBench.started();
  }

  @Test
  void pitfall_6_what_a_merge_writes_was_typed_by_nobody() throws Exception {
    String kept = answered();
    String merged = answered();

    assertThat(merge(merged, kept)).isEqualTo(200);
    assertThat(last(merged).author().role()).isEqualTo(Role.SYSTEM);
    assertThat(last(kept).author().role()).isEqualTo(Role.SYSTEM);
  }

  /** As an admin does it, past the adapter; gives the answer's status. */
  private int merge(String merged, String kept) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(bench.address().resolve("/api/v2/tickets/" + kept + "/merge.json"))
            .header("Authorization", "Basic " + login())
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"ids\":["
                        + merged
                        + "],\"target_comment\":\"Two of one"
                        + " kind.\",\"target_comment_is_public\":true}"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String login() {
    byte[] login =
        "quality-bot@example.com/token:sandbox-zendesk-token".getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(login);
  }

  private Message last(String ticket) {
    List<Message> messages = helpdesk.read(id(ticket)).conversation().messages();
    return messages.get(messages.size() - 1);
  }
}
