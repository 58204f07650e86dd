package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Data files, each checked against {@code data.sha256}: a changed corpus can't pass for a better
 * model.
 */
final class PinnedFiles {

  private PinnedFiles() {}

  /** The labelled replies, once their files are known to be the ones that the figures are about. */
  static List<Labelled> labelledReplies() {
    check("conversations.jsonl", "marks.jsonl", "pairs.txt");
    return LabelledReplies.all();
  }

  /** Further replies to learn from. */
  static List<Labelled> moreReplies() {
    check("more/conversations.jsonl", "more/marks.jsonl");
    return LabelledReplies.more();
  }

  /** Replies that came after them, to learn from as well. */
  static List<Labelled> laterReplies() {
    check("later/conversations.jsonl", "later/marks.jsonl");
    return LabelledReplies.later();
  }

  /** Answers in public, of chats and of plain mail desks, to learn from as well. */
  static List<Labelled> publicReplies() {
    check("public/conversations.jsonl", "public/marks.jsonl");
    return LabelledReplies.inPublic();
  }

  /** Answers in public that are built as real ones are, to learn from as well. */
  static List<Labelled> lifelikeReplies() {
    check("lifelike/conversations.jsonl", "lifelike/marks.jsonl");
    return LabelledReplies.lifelike();
  }

  /** Answers in public that no training may read. */
  static List<Labelled> unlearnedReplies() {
    check("unlearned/conversations.jsonl", "unlearned/marks.jsonl");
    return LabelledReplies.unlearned();
  }

  /** The held-out replies, which no training may read. */
  static List<Labelled> heldOutReplies() {
    check("heldout/conversations.jsonl", "heldout/marks.jsonl");
    return LabelledReplies.heldOut();
  }

  private static void check(String... names) {
    for (String name : names) {
      lines("/dev/attune/engine/labelled/" + name);
    }
  }

  static List<String> lines(String name) {
    byte[] bytes = bytes(name);
    String entry = digest(bytes) + "  " + name;
    if (new String(bytes("data.sha256"), StandardCharsets.UTF_8).lines().noneMatch(entry::equals)) {
      throw new IllegalStateException(
          name + " is not the file whose digest is pinned in data.sha256");
    }
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream file =
        Objects.requireNonNull(PinnedFiles.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
