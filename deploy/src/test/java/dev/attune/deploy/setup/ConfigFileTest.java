package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void what_cannot_be_read_after_a_change_leaves_it_as_it_was() throws IOException {
    Path path = Files.writeString(folder.resolve("attune.properties"), "attune.notes=off\n");
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    ConfigFile file = new ConfigFile(path);
    assertThat(file.getValue("attune.notes")).isEqualTo("off");
    Files.writeString(path, "attune.notes=\\u00zz\n");
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-01T00:00:01Z")));
    assertThat(file.getValue("attune.notes")).isEqualTo("off");
    Files.write(path, new byte[] {'a', '=', (byte) 0xC3, '\n'});
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-01T00:00:02Z")));
    assertThat(file.getValue("attune.notes")).isEqualTo("off");
    Files.writeString(path, "attune.notes=on\n");
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-01T00:00:03Z")));
    assertThat(file.getValue("attune.notes")).isEqualTo("on");
  }

  @Test
  void one_that_cannot_be_read_at_the_start_is_a_fault() throws IOException {
    Path path = Files.writeString(folder.resolve("attune.properties"), "a=\\u00zz\n");

    assertThatThrownBy(() -> new ConfigFile(path).getValue("attune.notes"))
        .isInstanceOf(IllegalArgumentException.class);
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
