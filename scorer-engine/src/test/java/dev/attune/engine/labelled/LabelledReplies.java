package dev.attune.engine.labelled;

import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the labelled replies that stand beside this class; see its README. */
public final class LabelledReplies {

  private LabelledReplies() {}

  /** The replies that figures are about. */
  public static List<Labelled> all() {
    return of(lines("conversations.jsonl"), lines("marks.jsonl"));
  }

  /** Further replies, written as ordinary teams write: learned from, and in no figure. */
  public static List<Labelled> more() {
    return of(lines("more/conversations.jsonl"), lines("more/marks.jsonl"));
  }

  /** Replies like those of {@link #more}, written and marked after them. */
  public static List<Labelled> later() {
    return of(lines("later/conversations.jsonl"), lines("later/marks.jsonl"));
  }

  /** Answers as anybody may read them, and of chats and plain mail desks: learned from. */
  public static List<Labelled> inPublic() {
    return of(lines("public/conversations.jsonl"), lines("public/marks.jsonl"));
  }

  /** Answers in public that are built as real ones are: learned from. */
  public static List<Labelled> lifelike() {
    return of(lines("lifelike/conversations.jsonl"), lines("lifelike/marks.jsonl"));
  }

  /** Answers in public that nothing was learned from. */
  public static List<Labelled> unlearned() {
    return of(lines("unlearned/conversations.jsonl"), lines("unlearned/marks.jsonl"));
  }

  /** Replies written and marked last, which nothing was ever trained on or tuned by. */
  public static List<Labelled> heldOut() {
    return of(lines("heldout/conversations.jsonl"), lines("heldout/marks.jsonl"));
  }

  /** Replies from a folder with the same two files. */
  public static List<Labelled> in(Path folder) throws IOException {
    return of(
        Files.readAllLines(folder.resolve("conversations.jsonl")),
        Files.readAllLines(folder.resolve("marks.jsonl")));
  }

  private static List<Labelled> of(List<String> talks, List<String> marks) {
    Map<String, Conversation> conversations = new HashMap<>();
    talks.forEach(
        line -> {
          Conversation conversation = conversation(json(line));
          conversations.put(conversation.id(), conversation);
        });
    return marks.stream().map(line -> labelled(json(line), conversations)).toList();
  }

  /** Minimal pairs: conversation ids, the better one first. */
  public static List<List<String>> pairs() {
    return lines("pairs.txt").stream().map(line -> List.of(line.split(" ", -1))).toList();
  }

  private static Labelled labelled(JsonObject marks, Map<String, Conversation> conversations) {
    Map<String, Integer> levels = new HashMap<>();
    for (String name : List.of("need", "A", "U", "C", "E", "fit")) {
      levels.put(name, marks.getInt(name));
    }
    List<String> flags =
        marks.getJsonArray("flags").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
    Conversation conversation = Objects.requireNonNull(conversations.get(marks.getString("id")));
    Map<String, String> evidence = new HashMap<>();
    JsonObject shown = marks.getJsonObject("ev");
    shown.keySet().forEach(mark -> evidence.put(mark, shown.getString(mark)));
    return new Labelled(
        reply(conversation, marks.getInt("m")),
        levels,
        flags,
        marks.getString("cue", ""),
        evidence,
        marks.getInt("conf"));
  }

  /** The reply that ends at a message: back to the customer's last word. */
  private static AgentReply reply(Conversation conversation, int last) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = last; i >= 0 && !conversation.messages().get(i).by(Role.CUSTOMER); i--) {
      indexes.add(0, i);
    }
    return new AgentReply(conversation, indexes);
  }

  private static Conversation conversation(JsonObject json) {
    List<Message> messages = new ArrayList<>();
    for (JsonObject message : json.getJsonArray("messages").getValuesAs(JsonObject.class)) {
      Role role = message.getString("role").equals("customer") ? Role.CUSTOMER : Role.AGENT;
      messages.add(
          Message.of(
              new MessageId(String.valueOf(messages.size())),
              Author.of(null, role),
              PlainText.of(message.getString("text"))));
    }
    return new Conversation(
        json.getString("id"), Channel.labelled(json.getString("channel")), "", messages);
  }

  private static JsonObject json(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private static List<String> lines(String file) {
    try (InputStream in = LabelledReplies.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
