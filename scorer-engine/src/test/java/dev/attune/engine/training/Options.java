package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.engine.model.FoldOutputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The training command's arguments: {@code [--data=DIR [--digest=SHA-256]] [OUTPUT]}.
 *
 * @param data a folder with {@code conversations.jsonl} and {@code marks.jsonl}; read by the
 *     encoder that ships, which mustn't have been trained on them
 * @param digest of {@code conversations.jsonl} and {@code marks.jsonl}, one behind the other;
 *     printed where it isn't given
 */
record Options(@Nullable Path data, @Nullable String digest, @Nullable Path output) {

  private static final String DATA = "--data=";
  private static final String DIGEST = "--digest=";

  static Options of(String[] arguments) {
    Options options = new Options(null, null, null);
    for (String argument : arguments) {
      if (argument.startsWith(DATA)) {
        String folder = argument.substring(DATA.length());
        options =
            new Options(folder.isEmpty() ? null : Path.of(folder), options.digest, options.output);
      } else if (argument.startsWith(DIGEST)) {
        String digest = argument.substring(DIGEST.length());
        options = new Options(options.data, digest.isEmpty() ? null : digest, options.output);
      } else {
        options = new Options(options.data, options.digest, Path.of(argument));
      }
    }
    return options;
  }

  List<Example> examples() throws IOException {
    if (data == null) {
      return Examples.all();
    }
    checkDigest(data);
    List<Labelled> others = LabelledReplies.in(data);
    FoldOutputs encoder = FoldOutputs.shipped();
    return Examples.with(
        others, others.stream().map(label -> encoder.outputs(label.reply())).toList());
  }

  private void checkDigest(Path folder) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(Files.readAllBytes(folder.resolve("conversations.jsonl")));
    both.write(Files.readAllBytes(folder.resolve("marks.jsonl")));
    String found = PinnedFiles.digest(both.toByteArray());
    if (digest == null) {
      System.out.println("conversations.jsonl and marks.jsonl together have the SHA-256 " + found);
    } else if (!digest.equals(found)) {
      throw new IllegalArgumentException(
          "conversations.jsonl and marks.jsonl together have the SHA-256 "
              + found
              + " and not "
              + digest
              + ": this is another set than the one meant");
    }
  }
}
