package dev.attune.deploy.scores;

import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a conversation from one JSON object: {@code id}, {@code channel}, {@code subject} and
 * {@code messages}; members it doesn't know are ignored. Thread-safe.
 */
public final class ConversationJson {

  /** Longest object read, in UTF-16 units; more than any helpdesk gives for a ticket. */
  public static final int LONGEST = 8 * 1024 * 1024;

  /** Most messages in a conversation; the largest vendor's own limit is half of it. */
  public static final int MOST_MESSAGES = 10_000;

  private ConversationJson() {}

  /**
   * Reads one conversation.
   *
   * @throws UnreadableConversation when it is none, saying what is wrong
   */
  public static Conversation read(String json) {
    if (json.length() > LONGEST) {
      throw new UnreadableConversation(
          "longer than " + LONGEST + " characters; split the conversation");
    }
    Members conversation = new Members("", object(json));
    String id = conversation.required("id");
    Channel channel = conversation.text("channel").map(Channel::labelled).orElse(Channel.OTHER);
    String subject = conversation.text("subject").orElse("");
    return new Conversation(id, channel, subject, messages(conversation.list("messages")));
  }

  private static List<Message> messages(List<JsonValue> values) {
    if (values.size() > MOST_MESSAGES) {
      throw new UnreadableConversation(
          "has " + values.size() + " messages; at most " + MOST_MESSAGES + " are read");
    }
    List<Members> members = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      members.add(members(i, values.get(i)));
    }
    MessageIds ids = MessageIds.of(members.stream().map(each -> each.text("id")).toList());
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      messages.add(MessageJson.read(ids.at(i), members.get(i)));
    }
    return messages;
  }

  private static Members members(int index, JsonValue value) {
    if (value instanceof JsonObject object) {
      return new Members("messages[" + index + "].", object);
    }
    throw new UnreadableConversation("messages[" + index + "] must be an object");
  }

  private static JsonObject object(String json) {
    try {
      return KnownMembers.read(json);
    } catch (UnreadableConversation e) {
      throw e;
    } catch (JsonParsingException e) {
      // the parser's own message may quote the text
      long stopped = Math.min(json.length(), Math.max(0, e.getLocation().getStreamOffset()));
      throw new UnreadableConversation("is no JSON: stopped at character " + stopped);
    } catch (RuntimeException e) {
      // such as nesting past its bound, for which the parser has no exception of its own
      throw new UnreadableConversation("is no JSON that can be read, or nested too deeply");
    }
  }
}
