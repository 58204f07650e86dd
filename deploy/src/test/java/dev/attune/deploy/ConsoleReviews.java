package dev.attune.deploy;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Asks for reviews, and says what people say of them. */
final class ConsoleReviews {

  private ConsoleReviews() {}

  static List<Integer> ids(List<JsonObject> reviews) {
    return reviews.stream().map(one -> one.getInt("id")).toList();
  }

  static List<JsonObject> reviews(ConsoleCalls caller, String filter) throws Exception {
    List<JsonObject> all = new ArrayList<>();
    String after = "";
    do {
      JsonObject page = caller.json("reviews/page?after=" + after + filter).asJsonObject();
      all.addAll(page.getJsonArray("reviews").getValuesAs(JsonObject.class));
      after = page.getString("next", "");
    } while (!after.isEmpty());
    return all;
  }

  static int action(ConsoleCalls caller, String address) throws Exception {
    return caller
        .json(address)
        .asJsonObject()
        .getJsonObject("review")
        .getJsonObject("marks")
        .getJsonObject("action")
        .getInt("level");
  }

  static String answer(String state) {
    return "{\"state\":\"" + state + "\",\"words\":\"Thank you, seen.\"}";
  }

  /** A verdict with another mark for action. */
  static String ruling(int action, String reason) {
    String none = "{\"level\":1,\"reason\":\"as I read it\"}";
    return "{\"marks\":{\"acknowledgement\":"
        + none
        + ",\"understanding\":"
        + none
        + ",\"exploration\":"
        + none
        + ",\"action\":{\"level\":"
        + Math.max(0, action)
        + ",\"reason\":\""
        + reason
        + "\"}}}";
  }
}
