package dev.attune.sandbox.seed;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Fills desks from JSON Lines. A line with {@code vendor} goes to that desk; others go to the desks
 * in turn. A line with {@code staff} adds people, groups, brands and organizations to all desks.
 */
public final class Seeds {
  private static final String DEMO = "demo.jsonl";
  private static final String STAFF = "staff.json";

  private Seeds() {}

  /** The people that every account has: its owner, agents, the quality bot. */
  public static void staff(Desk desk) throws IOException {
    try (BufferedReader in = resource(STAFF)) {
      JsonObject staff = JsonParser.parseReader(in).getAsJsonObject();
      desk.locked(
          () -> {
            new People(desk).load(staff);
            return true;
          });
    }
  }

  /** The demo's conversations. */
  public static int demo(List<Desk> desks) throws IOException {
    try (BufferedReader in = resource(DEMO)) {
      return load(desks, in);
    }
  }

  /** A file's conversations. */
  public static int file(List<Desk> desks, Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return load(desks, in);
    }
  }

  private static BufferedReader resource(String name) throws IOException {
    InputStream in = Seeds.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("The sandbox's own resource " + name + " is missing");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** Loads lines until the end; a bad one stops the load and is named by its number. */
  static int load(List<Desk> desks, BufferedReader lines) throws IOException {
    int number = 0;
    int loaded = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        load(desks, line, number, loaded);
        loaded++;
      }
    }
    return loaded;
  }

  private static void load(List<Desk> desks, String line, int number, int turn) throws IOException {
    try {
      JsonObject row = JsonParser.parseString(line).getAsJsonObject();
      Optional<JsonObject> staff = Json.child(row, "staff");
      if (staff.isPresent()) {
        desks.forEach(d -> locked(d, () -> new People(d).load(staff.get())));
      } else {
        Desk desk = desk(desks, row, turn);
        locked(desk, () -> new Conversations(desk).add(row));
      }
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException e) {
      throw new IOException(
          "Line " + number + " of the seed is no conversation: " + e.getMessage(), e);
    }
  }

  private static void locked(Desk desk, Runnable work) {
    desk.locked(
        () -> {
          work.run();
          return true;
        });
  }

  private static Desk desk(List<Desk> desks, JsonObject row, int turn) {
    Optional<String> vendor = Json.string(row, "vendor");
    if (vendor.isEmpty()) {
      return desks.get(turn % desks.size());
    }
    return desks.stream()
        .filter(d -> d.name().equals(vendor.get()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown vendor " + vendor.get()));
  }
}
