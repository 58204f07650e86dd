package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  private Path directory;

  @Test
  void the_libraries_of_this_machine_are_unpacked_whole() throws Exception {
    assertThat(NativeLibraries.unpack(directory)).isTrue();
    for (Path library : unpacked()) {
      System.load(library.toString());
      assertThat(Files.size(library)).isPositive();
    }
    assertThat(unpacked()).hasSize(2);
  }

  @Test
  void a_killed_servers_libraries_are_in_the_place_of_the_next_ones() throws Exception {
    NativeLibraries.unpack(directory);
    Path first = unpacked().get(0);
    byte[] whole = Files.readAllBytes(first);
    Files.write(first, new byte[] {1}); // killed while it unpacked them
    Files.write(Path.of(first + ".part"), new byte[] {1});
    NativeLibraries.unpack(directory);
    assertThat(unpacked()).hasSize(2);
    assertThat(first).hasBinaryContent(whole);
  }

  /** The one that the other is linked to first. */
  private List<Path> unpacked() throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
