package dev.attune.deploy.console;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** What calls on an account have in common. */
final class AccountPath {

  private AccountPath() {}

  /** The account of that name; a call on any other is a problem. */
  static Account account(Accounts accounts, String name) {
    return accounts
        .named(name)
        .orElseThrow(
            () ->
                Body.refused(
                    Status.NOT_FOUND,
                    "There is no such account; there are " + accounts.names() + "."));
  }

  /** The body as an object; nothing at all counts as an empty one. */
  static JsonObject object(InputStream body) throws IOException {
    String text = Body.text(body);
    try (JsonReader reader = Json.createReader(new StringReader(text.isBlank() ? "{}" : text))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw Body.refused(Status.BAD_REQUEST, "The body is no JSON object. Nothing was done.");
    }
  }

  /** A member that is text; null where it isn't there. */
  static @Nullable String text(JsonObject object, String member) {
    if (!object.containsKey(member) || object.isNull(member)) {
      return null;
    }
    if (object.get(member) instanceof JsonString text && !text.getString().isBlank()) {
      return text.getString();
    }
    throw Body.refused(Status.BAD_REQUEST, member + " must be text. Nothing was done.");
  }

  /** A member that is true or false; false where it isn't there. */
  static boolean flag(JsonObject object, String member) {
    JsonValue value = object.getOrDefault(member, JsonValue.FALSE);
    if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
      return value.equals(JsonValue.TRUE);
    }
    throw Body.refused(Status.BAD_REQUEST, member + " must be true or false. Nothing was done.");
  }
}
