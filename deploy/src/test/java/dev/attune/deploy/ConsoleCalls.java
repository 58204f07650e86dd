package dev.attune.deploy;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a server's API as somebody: a page after a sign-in, a program with a token, or nobody. */
public final class ConsoleCalls {

  public static final String PASSWORD = "correct horse battery";

  // as a browser speaks without TLS
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Map<String, String> headers;

  private ConsoleCalls(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  public static ConsoleCalls nobody(URI base) {
    return new ConsoleCalls(base, Map.of());
  }

  public static ConsoleCalls command(URI base) {
    return program(base, ServerSession.localToken());
  }

  public static ConsoleCalls program(URI base, String token) {
    return new ConsoleCalls(base, Map.of("Authorization", "Bearer " + token));
  }

  /** Invites a person, lets them choose their password, and signs them in. */
  public static ConsoleCalls person(URI base, String mail, String role) throws Exception {
    return person(base, mail, role, mail.substring(0, mail.indexOf('@')));
  }

  /** As above, under a name of one's own. */
  public static ConsoleCalls person(URI base, String mail, String role, String name)
      throws Exception {
    String link =
        object(
                command(base)
                    .post("invitations", "{\"mail\":\"" + mail + "\",\"role\":\"" + role + "\"}")
                    .body())
            .asJsonObject()
            .getString("link");
    ConsoleCalls page = nobody(base).with("X-Attune", "1");
    expect(
        204,
        page.post(
            "invitations/accept",
            Json.createObjectBuilder()
                .add("secret", link.substring(link.indexOf('#') + 1))
                .add("name", name)
                .add("password", PASSWORD)
                .build()
                .toString()));
    HttpResponse<String> in =
        expect(
            204,
            page.post("session", "{\"mail\":\"" + mail + "\",\"password\":\"" + PASSWORD + "\"}"));
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    return page.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
  }

  /** The same caller with another header; null takes it away. */
  public ConsoleCalls with(String header, @Nullable String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.remove(header);
    if (value != null) {
      changed.put(header, value);
    }
    return new ConsoleCalls(base, changed);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  public HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> put(String path, String json)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  public JsonValue json(String path) throws IOException, InterruptedException {
    return object(expect(200, get(path)).body());
  }

  public static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + answer.body());
    }
    return answer;
  }

  public static JsonValue object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "api/v1/" + path));
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
