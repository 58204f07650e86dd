package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BrokenOffExportTest {

  private final InputStream first =
      new ByteArrayInputStream("first\n".getBytes(StandardCharsets.UTF_8));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void an_export_that_the_server_breaks_off_fails_and_says_that_it_is_not_whole() {
    InputStream lost =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("chunked transfer encoding");
          }

          @Override
          public int read(byte[] some, int from, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(() -> ExportCommand.pass(new SequenceInputStream(first, lost), out))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "the server broke the export off, so that it is not whole; no file was changed. The"
                + " server's log says why; try again.");
  }

  @Test
  void a_whole_one_is_handed_on_as_it_is() throws IOException {
    ExportCommand.pass(first, out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("first\n");
  }
}
