package dev.attune.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonLinesExportTest {

  @Test
  void every_row_has_a_line_merged_ones_too() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonLinesExport export = new JsonLinesExport(bytes)) {
      export.write(Rows.merged());
      export.write(Rows.dress());
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(ReviewJson.write(Rows.merged()) + "\n" + ReviewJson.write(Rows.dress()) + "\n");
  }

  @Test
  void a_row_can_be_read_before_the_next_one_comes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonLinesExport export = new JsonLinesExport(bytes)) {
      export.write(Rows.merged());
      export.flush();
      assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("}\n");
    }
  }
}
