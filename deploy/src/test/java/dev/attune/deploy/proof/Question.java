package dev.attune.deploy.proof;

import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a server.
 *
 * @param address from the server's root on
 * @param session whose browser asks; null for a command on the server's own machine
 * @param body what is sent; null for a mere look
 */
record Question(String address, @Nullable String session, @Nullable String body) {

  /** Of the API, by its address there. */
  static Question of(String path) {
    return new Question("/api/v1/" + path, null, null);
  }

  /** A page's file. */
  static Question file(String name) {
    return new Question("/" + name, null, null);
  }

  Question as(String secret) {
    return new Question(address, secret, body);
  }

  Question sending(String json) {
    return new Question(address, session, json);
  }

  /**
   * As HTTP has it.
   *
   * @param local the token of commands on that machine
   */
  HttpRequest.Builder request(URI root, String local) {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(address));
    if (session == null) {
      request.header("Authorization", "Bearer " + local);
    } else {
      request.header("Cookie", "attune-session=" + session).header("X-Attune", "1");
    }
    return body == null
        ? request
        : request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
  }
}
