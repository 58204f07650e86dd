package dev.attune.deploy.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * A mail server that goes wrong on purpose: answers each line as it was told, one after another.
 */
final class ScriptedServer implements AutoCloseable {

  /** Says nothing more. */
  static final String SILENCE = "";

  /** Hangs up. */
  static final String HANG_UP = "hang up";

  private final ServerSocket socket;

  ScriptedServer(UnaryOperator<String> answers) {
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(() -> serve(answers), "scripted mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve(UnaryOperator<String> answers) {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        talk(line, answers);
      } catch (IOException e) {
        // the client left, or the test is over
      }
    }
  }

  private static void talk(Socket line, UnaryOperator<String> answers) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    String said = "hello";
    while (said != null) {
      String answer = answers.apply(said);
      if (answer.equals(HANG_UP)) {
        return;
      }
      if (!answer.equals(SILENCE)) {
        line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
      }
      said = in.readLine();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
