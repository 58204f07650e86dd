package dev.attune.deploy.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartConditionsTest {

  @TempDir private Path folder;

  @Test
  void a_file_that_is_right_is_enough() throws IOException {
    Path file = Files.writeString(folder.resolve("a.properties"), "attune.http.port=8081\n");

    assertThatCode(() -> require(file)).doesNotThrowAnyException();
  }

  @Test
  void a_port_that_is_no_number_is_named() throws IOException {
    refused(Files.writeString(folder.resolve("a.properties"), "attune.http.port=abc\n"))
        .hasMessage("attune.http.port must be 1 to 65535, not 'abc'.");
  }

  @Test
  void a_file_that_was_asked_for_and_is_not_there_is_named() {
    refused(folder.resolve("none"))
        .hasMessageContaining("none can't be read (there is no such file)");
  }

  @Test
  void a_broken_escape_is_named() throws IOException {
    refused(Files.writeString(folder.resolve("a.properties"), "attune.db.user=\\u12\n"))
        .hasMessageContaining("(a backslash with a u is not followed by four hexadecimal digits)");
  }

  @Test
  void a_file_that_is_no_utf_8_is_named() throws IOException {
    refused(Files.write(folder.resolve("a.properties"), new byte[] {'a', '=', (byte) 0xE9, '\n'}))
        .hasMessageContaining("(it is no UTF-8)");
  }

  private static AbstractThrowableAssert<?, ?> refused(Path file) {
    return assertThatThrownBy(() -> require(file)).isInstanceOf(StartFailure.class);
  }

  private static void require(Path file) {
    StartConditions.require(new Properties(), Map.of("ATTUNE_CONFIG", file.toString()));
  }
}
