package dev.attune.wire;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;

/** A complete answer. Immutable; its text may be personal data and is never printed. */
public final class Response {

  private static final int OK = 200;
  private static final int REDIRECTION = 300;

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Response(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public boolean ok() {
    return status >= OK && status < REDIRECTION;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name).map(String::trim);
  }

  /** A header's number; vendors send whole numbers and floats. */
  public OptionalDouble number(String name) {
    try {
      return header(name).stream().mapToDouble(Double::parseDouble).findFirst();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The vendor's time of day when it answered. */
  public Optional<Instant> date() {
    return header("date").flatMap(Response::httpDate);
  }

  static Optional<Instant> httpDate(String text) {
    try {
      return Optional.of(
          OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "answer " + status + " of " + body.length + " bytes";
  }
}
