package dev.attune.deploy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewFormatTest {

  /** Remembers whether it was closed. */
  private static final class Closable extends ByteArrayOutputStream {
    private boolean closed;

    @Override
    public void close() throws IOException {
      closed = true;
      super.close();
    }
  }

  @Test
  void a_workbook_is_whole_behind_a_buffer(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("reviews.xlsx");
    ReviewFormat.XLSX.begin(new BufferedOutputStream(Files.newOutputStream(file))).complete();
    try (ZipFile book = new ZipFile(file.toFile())) {
      assertThat(book.getEntry("xl/workbook.xml")).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void completing_a_file_closes_what_it_is_written_to(ReviewFormat format) throws IOException {
    Closable out = new Closable();
    format.begin(out).complete();
    assertThat(out.closed).isTrue();
  }
}
