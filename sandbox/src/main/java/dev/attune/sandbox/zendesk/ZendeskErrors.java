package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Rejected;
import java.util.List;

/** The vendor's error bodies. */
final class ZendeskErrors {
  private ZendeskErrors() {}

  static Rejected notFound() {
    return simple(404, "RecordNotFound", "Not found");
  }

  static Rejected noEndpoint() {
    return simple(404, "InvalidEndpoint", "Not found");
  }

  static Rejected unauthenticated() {
    return new Rejected(
        Answer.json(401, Json.object("error", "Couldn't authenticate you"))
            .with("WWW-Authenticate", "Basic realm=\"Web Password\""));
  }

  static Rejected invalidToken() {
    return new Rejected(
        Answer.json(
                401,
                Json.object(
                    "error",
                    "invalid_token",
                    "error_description",
                    "The access token provided is expired, revoked, malformed or invalid for other"
                        + " reasons."))
            .with("WWW-Authenticate", "Bearer realm=\"OAuth\""));
  }

  static Rejected forbidden() {
    return titled(
        403,
        "Forbidden",
        "You do not have access to this page. Please contact the account owner of this help desk"
            + " for further help.");
  }

  static Rejected invalidId(String name, String value) {
    return titled(
        400,
        "Invalid attribute",
        "You passed an invalid value for the "
            + name
            + "_id attribute. Invalid parameter: id must be an integer, not "
            + value);
  }

  static Rejected missing(String member) {
    return titled(400, "Invalid attribute", "Parameter " + member + " is required");
  }

  static Answer unparsable() {
    return Answer.json(
        422,
        Json.object("error", "Unprocessable Entity", "message", "Server could not parse JSON"));
  }

  static Rejected invalidValue(String description) {
    return simple(400, "InvalidValue", description);
  }

  static Rejected badPage(String detail) {
    JsonObject one =
        Json.object(
            "code", "InvalidPaginationParameter",
            "title", "Invalid pagination parameter",
            "detail", detail);
    return new Rejected(Answer.json(400, Json.object("errors", List.of(one))));
  }

  /** 422 with one faulty field. */
  static Rejected invalid(String field, String description) {
    return invalid(field, description, null);
  }

  static Rejected invalid(
      String field, String description, @org.jspecify.annotations.Nullable String error) {
    JsonObject fault = Json.object("description", description);
    if (error != null) {
      fault.addProperty("error", error);
    }
    return new Rejected(
        Answer.json(
            422,
            Json.object(
                "error", "RecordInvalid",
                "description", "Record validation errors",
                "details", Json.object(field, List.of(fault)))));
  }

  static Rejected simple(int status, String error, String description) {
    return new Rejected(
        Answer.json(status, Json.object("error", error, "description", description)));
  }

  private static Rejected titled(int status, String title, String message) {
    return new Rejected(
        Answer.json(status, Json.object("error", Json.object("title", title, "message", message))));
  }

  static Answer throttled() {
    return Answer.json(
        429,
        Json.object(
            "error", "APIRateLimitExceeded",
            "description", "Number of allowed API requests per minute exceeded"));
  }
}
