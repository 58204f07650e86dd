package dev.attune.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LostReadersTest {

  private static final String JERSEY = "org.glassfish.jersey.server.ServerRuntime$Responder";
  private static final String NETWORK =
      "org.glassfish.grizzly.nio.transport.TCPNIOAsyncQueueWriter";

  private static boolean told(String logger, Throwable thrown) {
    LogRecord entry = new LogRecord(Level.SEVERE, "Error while closing the output stream");
    entry.setLoggerName(logger);
    entry.setThrown(thrown);
    return new LostReaders().isLoggable(entry);
  }

  private static IOException from(String type) {
    IOException failure = new IOException("Connection reset by peer");
    failure.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("sun.nio.ch.SocketChannelImpl", "write", null, 1),
          new StackTraceElement(type, "write0", null, 1)
        });
    return failure;
  }

  @Test
  void a_connection_that_was_lost_amid_an_answer_is_not_told() {
    assertThat(told(JERSEY, from(NETWORK))).isFalse();
  }

  @Test
  void nor_is_one_that_others_have_wrapped() {
    assertThat(told(JERSEY, new UncheckedIOException(from(NETWORK)))).isFalse();
  }

  @Test
  void a_disk_that_fails_amid_an_answer_is_told() {
    assertThat(told(JERSEY, from("dev.attune.deploy.export.XlsxExport"))).isTrue();
  }

  @Test
  void a_failure_of_ours_is_told() {
    assertThat(told(JERSEY, new IllegalStateException("no"))).isTrue();
  }

  @Test
  void what_others_say_of_the_network_is_told() {
    assertThat(told("org.glassfish.grizzly", from(NETWORK))).isTrue();
  }

  @Test
  void words_without_a_failure_are_told() {
    LogRecord entry = new LogRecord(Level.SEVERE, "words");
    assertThat(new LostReaders().isLoggable(entry)).isTrue();
    entry.setLoggerName(JERSEY);
    assertThat(new LostReaders().isLoggable(entry)).isTrue();
  }
}
