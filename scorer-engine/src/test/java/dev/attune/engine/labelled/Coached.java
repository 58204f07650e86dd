package dev.attune.engine.labelled;

import dev.attune.reply.AgentReply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reply and what a coach would quote of it as what worked: {@code coached.jsonl}.
 *
 * @param praise the agent's words letter by letter, best first; empty where nothing is praised
 */
public record Coached(AgentReply reply, List<String> praise) {

  public Coached {
    praise = List.copyOf(praise);
  }

  public static List<Coached> all() {
    Map<String, AgentReply> replies =
        Stream.of(
                LabelledReplies.all(),
                LabelledReplies.inPublic(),
                LabelledReplies.lifelike(),
                LabelledReplies.unlearned())
            .flatMap(List::stream)
            .map(Labelled::reply)
            .collect(
                Collectors.toMap(
                    reply -> key(reply.conversation().id(), reply.last().id().value()),
                    Function.identity()));
    return lines().map(line -> of(line, replies)).toList();
  }

  private static Coached of(String line, Map<String, AgentReply> replies) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject json = reader.readObject();
      String key = key(json.getString("id"), String.valueOf(json.getInt("m")));
      return new Coached(
          Objects.requireNonNull(replies.get(key), key),
          json.getJsonArray("praise").getValuesAs(JsonString.class).stream()
              .map(JsonString::getString)
              .toList());
    }
  }

  private static String key(String conversation, String message) {
    return conversation + ":" + message;
  }

  private static Stream<String> lines() {
    try (InputStream in = Coached.class.getResourceAsStream("coached.jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
