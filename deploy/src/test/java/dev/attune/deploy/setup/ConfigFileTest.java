package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

  @TempDir Path folder;

  @Test
  void a_file_that_is_not_there_holds_nothing() {
    ConfigFile file = new ConfigFile(folder.resolve("none"));
    assertThat(file.getPropertyNames()).isEmpty();
    assertThat(file.getValue("attune.notes")).isNull();
  }

  @Test
  void a_change_counts_without_a_restart() throws IOException {
    Path path = Files.writeString(folder.resolve("attune.properties"), "attune.notes=on\n");
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    ConfigFile file = new ConfigFile(path);
    assertThat(file.getValue("attune.notes")).isEqualTo("on");
    Files.writeString(path, "attune.notes=off\n");
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-01T00:00:01Z")));
    assertThat(file.getValue("attune.notes")).isEqualTo("off");
  }
}
