package dev.attune.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor's call to us, as it arrived: headers and the raw bytes, which signatures are made over.
 * Immutable.
 */
public final class WebhookCall {

  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * Keeps its own copy.
   *
   * @param headers by lower-case name
   */
  public WebhookCall(Map<String, List<String>> headers, byte[] body) {
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  /** First value of a header, by its lower-case name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  public byte[] body() {
    return body.clone();
  }

  @Override
  public String toString() {
    return "webhook call of " + body.length + " bytes";
  }
}
