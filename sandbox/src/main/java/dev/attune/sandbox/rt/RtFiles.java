package dev.attune.sandbox.rt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The scripts that come with the code. */
final class RtFiles {

  private RtFiles() {}

  static String text(String name) throws IOException {
    try (InputStream in = RtFiles.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Puts one into a directory and gives its path. */
  static Path into(Path directory, String name) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, text(name));
    if (!file.toFile().setExecutable(true)) {
      throw new RtFailure(file + " can't be made executable; choose a directory that allows it.");
    }
    return file;
  }
}
