package dev.attune.deploy.scores;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;

/**
 * Reads one JSON object, of it only the members that a conversation is made of. What other members
 * hold is passed over and never made, however long its numbers are and however deep it goes.
 */
final class KnownMembers {

  private static final JsonProvider JSON = JsonProvider.provider();

  /** What is passed over must not exhaust memory: the parser remembers where it is. */
  private static final int DEEPEST = 100_000;

  /** The parser's own bound is 1000; a parser that doesn't know this key has its own. */
  private static final JsonParserFactory PARSERS =
      JSON.createParserFactory(Map.of("org.eclipse.parsson.maxDepth", DEEPEST));

  /** Conversation, its messages, a message, its author. */
  private static final int LEVELS = 4;

  private static final Set<String> KNOWN =
      Set.of("id", "channel", "subject", "messages", "role", "author", "at", "text", "html");

  private final JsonParser parser;

  private KnownMembers(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The object's known members; numbers among them as strings, as they are written.
   *
   * @throws UnreadableConversation when it is no object, or isn't all there is
   * @throws JsonParsingException when it is no JSON
   */
  static JsonObject read(String json) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
      if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
        throw new UnreadableConversation("must be one JSON object");
      }
      JsonObject object = new KnownMembers(parser).object(1);
      requireEnd(parser);
      return object;
    }
  }

  private static void requireEnd(JsonParser parser) {
    if (!ends(parser)) {
      throw new UnreadableConversation(
          "has more behind its object; write one conversation a line, each ended by a line feed");
    }
  }

  private static boolean ends(JsonParser parser) {
    try {
      return !parser.hasNext();
    } catch (JsonParsingException e) {
      return false;
    }
  }

  private JsonObject object(int level) {
    var known = JSON.createObjectBuilder();
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      String name = parser.getString();
      if (level <= LEVELS && KNOWN.contains(name)) {
        known.add(name, value(level));
      } else {
        passOver(parser.next());
      }
    }
    return known.build();
  }

  private JsonValue array(int level) {
    var values = JSON.createArrayBuilder();
    Event event = parser.next();
    while (event != Event.END_ARRAY) {
      values.add(value(event, level));
      event = parser.next();
    }
    return values.build();
  }

  private JsonValue value(int level) {
    return value(parser.next(), level);
  }

  private JsonValue value(Event event, int level) {
    return switch (event) {
      case START_OBJECT -> object(level + 1);
      case START_ARRAY -> level < LEVELS ? array(level + 1) : passedOver(event);
      case VALUE_STRING, VALUE_NUMBER -> JSON.createValue(parser.getString());
      case VALUE_TRUE -> JsonValue.TRUE;
      case VALUE_FALSE -> JsonValue.FALSE;
      default -> JsonValue.NULL;
    };
  }

  private JsonValue passedOver(Event event) {
    passOver(event);
    return JsonValue.EMPTY_JSON_ARRAY;
  }

  private void passOver(Event first) {
    int open = 0;
    Event event = first;
    while (true) {
      if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
        open++;
      } else if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
        open--;
      }
      if (open == 0) {
        return;
      }
      event = parser.next();
    }
  }
}
