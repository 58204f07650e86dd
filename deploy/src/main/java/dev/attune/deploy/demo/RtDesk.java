package dev.attune.deploy.demo;

import com.google.gson.JsonObject;
import dev.attune.sandbox.rt.RtServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demo's Request Tracker, read as its administrator. */
record RtDesk(String account, RtServer rt) implements Desk {

  private static final String SPOKEN =
      "ObjectType = 'RT::Ticket' AND (Type = 'Create' OR Type = 'Correspond')";
  private static final String OURS = "Attune";

  @Override
  public List<Ticket> tickets() throws IOException {
    Map<Long, Long> answers = new TreeMap<>();
    for (JsonObject made : rt.as("root").transactions(SPOKEN)) {
      answers.merge(made.get("ObjectId").getAsLong(), answer(made) ? 1L : 0L, Long::sum);
    }
    return answers.entrySet().stream()
        .map(one -> new Ticket(one.getKey().toString(), one.getValue()))
        .toList();
  }

  private static boolean answer(JsonObject made) {
    String writer = made.getAsJsonObject("Creator").get("id").getAsString();
    return made.get("Type").getAsString().equals("Correspond") && RtServer.STAFF.contains(writer);
  }

  @Override
  public long calls() throws IOException {
    return rt.callsBy(OURS);
  }
}
