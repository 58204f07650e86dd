package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

  @TempDir private Path directory;

  @Test
  void a_whole_result_takes_the_files_place() throws IOException {
    Path file = Files.writeString(directory.resolve("out.csv"), "old");

    write(file, true);

    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("out.csv");
  }

  @Test
  void an_unfinished_result_leaves_the_older_file_and_nothing_else() throws IOException {
    Path file = Files.writeString(directory.resolve("out.csv"), "old");

    write(file, false);

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("out.csv");
  }

  @Test
  void a_link_stays_a_link_to_the_new_result() throws IOException {
    Path file = Files.writeString(directory.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("out.csv"), file);

    write(link, true);

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void a_place_that_cannot_be_written_is_named_with_what_to_do() {
    Path nowhere = directory.resolve("missing").resolve("out.csv");

    assertThatThrownBy(() -> Output.file(nowhere))
        .hasMessage(
            nowhere
                + " can't be written (NoSuchFileException). Name a file in a directory that exists"
                + " and that you may write to.");
  }

  @Test
  void a_place_without_room_is_named_with_what_to_do() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    try (Output output = Output.file(full)) {
      assertThatThrownBy(() -> output.stream().write(1))
          .isInstanceOf(CommandFailure.class)
          .hasMessageStartingWith("/dev/full can't be written on (")
          .hasMessageEndingWith("Make room, or name another place: --out FILE.");
    }
  }

  private static void write(Path file, boolean whole) throws IOException {
    try (Output output = Output.file(file)) {
      output.stream().write("new".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      output.stream().close();
      if (whole) {
        output.complete();
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
