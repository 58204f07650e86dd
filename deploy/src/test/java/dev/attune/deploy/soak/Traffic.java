package dev.attune.deploy.soak;

import dev.attune.deploy.bench.StandIn;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What people write: every ticket is opened and answered, some twice or in bubbles, by agents, bots
 * and rules, some with internal notes beside. The same numbers write the same words.
 */
final class Traffic {

  private static final List<String> PLEAS =
      List.of(
          "I have been waiting for my parcel for nine days and my daughter's birthday is tomorrow."
              + " I am really upset.",
          "My card was charged twice and the rent is due on Monday. I can't sleep over this.",
          "Hello, how do I change the address on my account?",
          "This is the third time I write. Nobody answers me and my mother needs that medicine.",
          "The heating has been off since Friday, we have a baby here and it is freezing.");
  private static final List<String> ANSWERS =
      List.of(
          "We apologise for the inconvenience. Please check the tracking page.",
          "I'm so sorry that the parcel may miss your daughter's birthday. I have called the depot:"
              + " a courier brings it tonight before eight, and I will stay on it until it is"
              + " there.",
          "As per our policy refunds take 10 working days.",
          "You should have contacted us earlier. The ticket is now closed.",
          "Being charged twice right before rent is due is frightening. I have returned the second"
              + " payment just now; it is back on your account by tomorrow noon. Is there anything"
              + " else that the bank has asked of you?");
  private static final List<String> AGENTS = List.of("maya", "tomasz", "priya");

  private final StandIn standIn;
  private final String vendor;
  private final int tickets;
  private final Deque<Long> toBeAnsweredAgain = new ArrayDeque<>();
  private int opened;

  Traffic(StandIn standIn, String vendor, int tickets) {
    this.standIn = standIn;
    this.vendor = vendor;
    this.tickets = tickets;
  }

  boolean over() {
    return opened == tickets && toBeAnsweredAgain.isEmpty();
  }

  int opened() {
    return opened;
  }

  /** Opens and answers so many tickets, and goes on with some of the wave before. */
  void wave(int size) {
    while (!toBeAnsweredAgain.isEmpty()) {
      goOn(toBeAnsweredAgain.remove());
    }
    StringBuilder lines = new StringBuilder();
    int first = opened;
    for (; opened < Math.min(tickets, first + size); opened++) {
      lines.append(conversation(opened)).append('\n');
    }
    if (opened > first) {
      JsonObject answer = standIn.call("POST", "/" + vendor + "/tickets", lines.toString());
      List<JsonNumber> ids = answer.getJsonArray("tickets").getValuesAs(JsonNumber.class);
      for (int i = 0; i < ids.size(); i++) {
        if ((first + i) % 5 == 0) {
          toBeAnsweredAgain.add(ids.get(i).longValue());
        }
      }
    }
  }

  private static JsonObject conversation(int number) {
    JsonArrayBuilder messages = Json.createArrayBuilder();
    messages.add(message("customer", PLEAS, number));
    if (number % 11 == 0) {
      messages.add(message("system", List.of("We have received your request."), number));
    }
    if (number % 13 == 0) {
      messages.add(message("bot", List.of("Have you tried to sign in again?"), number));
    }
    if (number % 7 == 0) {
      messages.add(message("note", List.of("Carrier says Monday."), number));
    }
    messages.add(message("agent", ANSWERS, number));
    if (number % 9 == 0) {
      messages.add(message("agent", List.of("And the number is 300-88" + number + "."), number));
    }
    if (number % 3 == 0) {
      messages.add(message("customer", List.of("Thank you, let me see."), number));
    }
    return Json.createObjectBuilder()
        .add("id", "soak-" + number)
        .add("channel", "email")
        .add("subject", "Request " + number)
        .add("live", true)
        .add("requester", Json.createObjectBuilder().add("key", "customer-" + number % 500))
        .add("messages", messages)
        .build();
  }

  private static JsonObjectBuilder message(String role, List<String> words, int number) {
    JsonObjectBuilder message =
        Json.createObjectBuilder().add("role", role).add("text", words.get(number % words.size()));
    if (role.equals("agent") || role.equals("note")) {
      message.add("author", AGENTS.get(number / 5 % AGENTS.size()));
    }
    return message;
  }

  private void goOn(long ticket) {
    String path = "/" + vendor + "/tickets/" + ticket + "/messages";
    int number = (int) (ticket % 1000);
    standIn.call("POST", path, message("customer", PLEAS, number + 1).build().toString());
    standIn.call("POST", path, message("agent", ANSWERS, number + 2).build().toString());
  }
}
