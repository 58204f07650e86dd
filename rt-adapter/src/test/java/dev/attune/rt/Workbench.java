package dev.attune.rt;

import dev.attune.sandbox.rt.RtServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** People at work on a real RT: a Perl program of RT's own that takes orders. */
final class Workbench implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;

  Workbench(RtServer server, Path script, Path log) throws IOException {
    process =
        server.command(List.of("perl", script.toString())).redirectError(log.toFile()).start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    orders =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
  }

  synchronized JsonObject does(JsonObject order) {
    try {
      orders.write(order + "\n");
      orders.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the workbench has ended, after " + order);
      }
      return checked(answer, order);
    } catch (IOException e) {
      throw new IllegalStateException("the workbench doesn't answer, after " + order, e);
    }
  }

  private static JsonObject checked(String answer, JsonObject order) {
    try (JsonReader reader = Json.createReader(new StringReader(answer))) {
      JsonObject read = reader.readObject();
      if (read.containsKey("error")) {
        throw new IllegalStateException(read.getString("error") + ", after " + order);
      }
      return read;
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
