package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Rejected;
import java.util.List;

/** The vendor's error bodies. */
final class FreshdeskErrors {
  private FreshdeskErrors() {}

  static Rejected unauthenticated() {
    return coded(401, "invalid_credentials", "You have to be logged in to perform this action.");
  }

  static Rejected forbidden() {
    return coded(403, "access_denied", "You are not authorized to perform this action.");
  }

  /** The vendor's 404 has no body, and so does not call it JSON. */
  static Rejected notFound() {
    return new Rejected(bare(404));
  }

  static Answer bare(int status) {
    return Answer.of(status, "text/html; charset=utf-8", "");
  }

  static Rejected invalidJson() {
    return coded(400, "invalid_json", "Request body has invalid json format");
  }

  static Rejected methodNotAllowed(String method, List<String> allowed) {
    String methods = String.join(", ", allowed);
    Rejected rejected =
        coded(
            405,
            "method_not_allowed",
            method + " method is not allowed. It should be one of these method(s): " + methods);
    rejected.answer().with("Allow", methods);
    return rejected;
  }

  static Rejected coded(int status, String code, String message) {
    return new Rejected(Answer.json(status, Json.object("code", code, "message", message)));
  }

  static JsonObject fault(String field, String message, String code) {
    return Json.object("field", field, "message", message, "code", code);
  }

  static Rejected invalid(String field, String message, String code) {
    return invalid(List.of(fault(field, message, code)));
  }

  static Rejected invalid(List<JsonObject> faults) {
    return new Rejected(
        Answer.json(400, Json.object("description", "Validation failed", "errors", faults)));
  }

  static Rejected unknownField(String field) {
    return invalid(field, "Unexpected/invalid field in request", "invalid_field");
  }

  static Answer throttled() {
    return Answer.json(
        429, Json.object("message", "You have exceeded the limit of requests per minute"));
  }
}
