package dev.attune.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The weights that ship, each checked against the digest in {@code weights.sha256} before use, so
 * that a changed file can't pass for the model whose figures are in the model card.
 */
final class ShippedFiles {

  private ShippedFiles() {}

  static byte[] encoder() {
    return checked("encoder.onnx");
  }

  static Heads heads(List<String> features) {
    return Heads.read(
        new InputStreamReader(
            new ByteArrayInputStream(checked("heads.tsv")), StandardCharsets.UTF_8),
        features);
  }

  static Forests forests() {
    return Forests.read(checked("forests.bin"));
  }

  private static byte[] checked(String name) {
    byte[] bytes = read(name);
    String digest = digest(bytes);
    String pinned = new String(read("weights.sha256"), StandardCharsets.UTF_8);
    if (pinned.lines().noneMatch(line -> line.equals(digest + "  " + name))) {
      throw new IllegalStateException(
          name
              + " has the digest "
              + digest
              + ", which is not the one pinned: take the file from the release, or train again");
    }
    return bytes;
  }

  private static byte[] read(String name) {
    try (InputStream file =
        Objects.requireNonNull(ShippedFiles.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
