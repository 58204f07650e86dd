package dev.attune.tck;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Just enough HTTP/1.1 to pass a message on and to break it: one message a connection. */
final class RawHttp {

  private RawHttp() {}

  /**
   * @param headers by lower-case name, without those that say how the body is sent
   * @param body one char a byte
   */
  record Message(String startLine, Map<String, String> headers, String body) {

    Message edited(UnaryOperator<String> change) {
      byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
      return new Message(
          startLine, headers, bytes(change.apply(new String(bytes, StandardCharsets.UTF_8))));
    }

    Message with(Fault.Header header) {
      Map<String, String> changed = new LinkedHashMap<>(headers);
      String was = changed.remove(header.name());
      String value = header.value().apply(was == null ? "" : was);
      if (!value.isEmpty()) {
        changed.put(header.name(), value);
      }
      return new Message(startLine, changed, body);
    }
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static Message answer(Fault.Answer answer) {
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    return new Message(
        "HTTP/1.1 " + answer.status() + " Said by the proxy", headers, bytes(answer.body()));
  }

  static Message read(InputStream in) throws IOException {
    String start = line(in);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
    }
    String body = new String(body(in, headers), StandardCharsets.ISO_8859_1);
    headers.keySet().removeAll(java.util.Set.of("content-length", "transfer-encoding"));
    headers.keySet().removeAll(java.util.Set.of("connection", "upgrade", "http2-settings"));
    return new Message(start, headers, body);
  }

  static void write(OutputStream out, Message message) throws IOException {
    out.write(head(message));
    out.write(message.body().getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  static void writeHalf(OutputStream out, Message message) throws IOException {
    out.write(head(message));
    int half = message.body().length() / 2;
    out.write(message.body().substring(0, half).getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static byte[] head(Message message) {
    StringBuilder head = new StringBuilder(message.startLine()).append("\r\n");
    message.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("content-length: ").append(message.body().length()).append("\r\n");
    head.append("connection: close\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks(in);
    }
    return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      body.writeBytes(in.readNBytes(size));
      line(in);
    }
    return body.toByteArray();
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in).replaceAll(";.*", "").trim(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the message ends inside its head");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
