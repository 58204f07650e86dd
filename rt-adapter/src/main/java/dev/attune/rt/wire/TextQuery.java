package dev.attune.rt.wire;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;

/**
 * RT's JSON search for what some transactions say: texts and the wrappers that carry a mail's
 * headers, no files. Conditions on the same field are alternatives, on different ones they add up.
 */
final class TextQuery {

  private TextQuery() {}

  static String of(Collection<Long> transactions) {
    JsonArrayBuilder query = Json.createArrayBuilder();
    transactions.forEach(id -> query.add(is("TransactionId", "=", id.toString())));
    query.add(is("ContentType", "=", "text/plain"));
    query.add(is("ContentType", "=", "text/html"));
    query.add(is("ContentType", "STARTSWITH", "multipart/"));
    query.add(is("Filename", "IS", "NULL"));
    return query.build().toString();
  }

  private static JsonObjectBuilder is(String field, String operator, String value) {
    return Json.createObjectBuilder()
        .add("field", field)
        .add("operator", operator)
        .add("value", value);
  }
}
