package dev.attune.deploy.browser;

import static dev.attune.deploy.ConsoleCalls.expect;

import dev.attune.deploy.ConsoleCalls;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A desk where everybody writes something hostile into whatever they can fill in. */
final class HostileDesk {

  /** What is written, by its kind. */
  static final Map<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "markup", "<img src=x onerror=alert(1)><b class=evil>bold</b>&lt;&amp;",
              "script", "</script><script>alert(2)</script>'\"javascript:alert(3)",
              "bidi", "\u202Egnp.exe\u2066 \u05E9\u05DC\u05D5\u05DD",
              "long", "W".repeat(100_000),
              "formula", "=cmd|' /C calc'!A0 @SUM(1)"));

  /** What a spreadsheet would run, beside {@code formula}. */
  static final List<String> CELLS =
      List.of(
          "+1+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "\t=1+1",
          "\r=1+1");

  /** Tickets of each agent in a row, so that somebody is worried for them. */
  static final int TICKETS_EACH = 4;

  private static final String SEVERE =
      "My husband died yesterday. I am desperate and in tears, please help me today.\n\n";
  private static final String REFUSED =
      "I am so sorry. Our policy does not allow refunds after 30 days. Those are the terms that you"
          + " agreed to, and we can't make exceptions. ";
  static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 900;

  private final URI at;
  private final Map<String, ConsoleCalls> people = new TreeMap<>();
  private final Map<String, Integer> reviews = new TreeMap<>();

  /** The ticket of each kind. */
  private static final Map<String, String> TICKETS = new TreeMap<>();

  HostileDesk(URI at) {
    this.at = at;
  }

  static String mail(String kind) {
    return "agent." + kind + "@example.com";
  }

  /** What is written, of a kind. */
  static String text(String kind) {
    return Objects.requireNonNull(TEXTS.get(kind), kind);
  }

  static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  /** The review of the reply of each kind. */
  Map<String, Integer> reviews() {
    return reviews;
  }

  /** Who came in under that name. */
  ConsoleCalls one(String kind) {
    return Objects.requireNonNull(people.get(kind));
  }

  /** Tickets of which every field is hostile. */
  static void fill(Tickets tickets) {
    TEXTS.forEach(
        (kind, text) -> {
          tickets.person(
              Json.createObjectBuilder()
                  .add("key", "agent-" + kind)
                  .add("role", "agent")
                  .add("name", text)
                  .add("email", mail(kind))
                  .build());
          for (int i = 1; i < TICKETS_EACH; i++) {
            tickets.add(ticket("agent-" + kind, "more-" + i + kind, "", REFUSED));
          }
          TICKETS.put(
              kind, tickets.add(ticket("agent-" + kind, "hostile-" + kind, text, REFUSED + text)));
        });
    for (String cell : CELLS) {
      tickets.add(ticket("maya", "cell-" + CELLS.indexOf(cell), cell, "Hello. " + cell));
    }
  }

  private static JsonObjectBuilder ticket(String agent, String id, String named, String said) {
    String name = cut(named, LONGEST_NAME);
    JsonObjectBuilder ticket = Json.createObjectBuilder().add("id", id).add("subject", named);
    if (!name.isEmpty()) {
      ticket.add("brand", name).add("group", name).add("tags", Json.createArrayBuilder().add(name));
    }
    String customer = "customer-" + id;
    return ticket.add(
        "messages",
        Json.createArrayBuilder()
            .add(Tickets.said("customer", customer, SEVERE + cut(named, LONGEST_WORDS)))
            .add(Tickets.said("agent", agent, said))
            .add(Tickets.said("customer", customer, "And now?")));
  }

  /** Everybody comes in under a hostile name and says what there is to say. */
  void speak() throws Exception {
    for (Map.Entry<String, String> one : TEXTS.entrySet()) {
      String kind = one.getKey();
      String name = cut(one.getValue(), LONGEST_NAME);
      people.put(kind, ConsoleCalls.person(at, mail(kind), "admin", name));
    }
    for (String kind : TEXTS.keySet()) {
      reviews.put(kind, review(String.valueOf(TICKETS.get(kind))));
    }
    for (Map.Entry<String, String> one : TEXTS.entrySet()) {
      speak(one.getKey(), one.getValue());
    }
  }

  private int review(String ticket) throws Exception {
    return ConsoleCalls.command(at)
        .json("reviews/page?account=fresh&ticket=" + ticket)
        .asJsonObject()
        .getJsonArray("reviews")
        .getJsonObject(0)
        .getInt("id");
  }

  private void speak(String kind, String text) throws Exception {
    ConsoleCalls one = one(kind);
    String review = "reviews/" + reviews.get(kind);
    String words = cut(text, LONGEST_WORDS);
    String name = cut(text, LONGEST_NAME);
    expect(204, one.post(review + "/verdict", verdict(words)));
    expect(204, one.post(review + "/dispute", json("reason", words)));
    expect(
        204,
        one.post(
            review + "/dispute/answer",
            Json.createObjectBuilder()
                .add("state", "upheld")
                .add("words", words)
                .build()
                .toString()));
    expect(
        200,
        one.post(
            "tokens",
            Json.createObjectBuilder().add("label", name).add("days", 1).build().toString()));
    share(one, review);
    approve(one, review);
    round(one, name);
  }

  private static String verdict(String reason) {
    JsonObjectBuilder marks = Json.createObjectBuilder();
    for (String mark : List.of("acknowledgement", "understanding", "action", "exploration")) {
      marks.add(mark, Json.createObjectBuilder().add("level", 2).add("reason", reason));
    }
    return Json.createObjectBuilder().add("marks", marks).build().toString();
  }

  private static void share(ConsoleCalls one, String review) throws Exception {
    JsonObject draft = one.json(review + "/highlight").asJsonObject();
    expect(204, one.put(review + "/highlight", json("words", draft.getString("words"))));
  }

  private static void approve(ConsoleCalls one, String review) throws Exception {
    var draft = one.get(review + "/practice");
    // words beyond measure may hide how severe it is, and what isn't severe is not for practice
    if (draft.statusCode() != 409) {
      String print =
          ConsoleCalls.object(expect(200, draft).body()).asJsonObject().getString("fingerprint");
      expect(204, one.put(review + "/practice", json("fingerprint", print)));
    }
  }

  private static void round(ConsoleCalls one, String name) throws Exception {
    JsonArrayBuilder raters = Json.createArrayBuilder();
    TEXTS.keySet().forEach(kind -> raters.add(mail(kind)));
    expect(
        200,
        one.post(
            "calibrations",
            Json.createObjectBuilder()
                .add("name", name)
                .add("replies", 5)
                .add("seed", 1)
                .add("raters", raters)
                .build()
                .toString()));
  }

  private static String json(String member, String text) {
    return Json.createObjectBuilder().add(member, text).build().toString();
  }
}
