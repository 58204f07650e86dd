package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What fold encoders said of replies that they had never seen: {@code encoder-outputs.tsv}, a line
 * a label, each behind a digest of the words that were read.
 */
final class RecordedOutputs {

  private static final int DIGEST = 12;
  private static final String FILE = "encoder-outputs.tsv";

  private RecordedOutputs() {}

  static List<float[]> shipped(int labels) {
    List<String> lines = PinnedFiles.lines(FILE);
    if (lines.size() != labels) {
      throw new IllegalStateException(
          "encoder outputs are recorded for "
              + lines.size()
              + " replies, and there are "
              + labels
              + " labels: run EncodeFolds");
    }
    return lines.stream().map(line -> numbers(parts(line)[1])).toList();
  }

  /** How many of the recorded outputs are about other words than would be read now. */
  static long outdated(List<Labelled> labels) {
    List<String> lines = PinnedFiles.lines(FILE);
    return IntStream.range(0, labels.size())
        .filter(i -> !parts(lines.get(i))[0].equals(digest(labels.get(i))))
        .count();
  }

  static String line(Labelled label, float[] outputs) {
    List<String> numbers = new ArrayList<>();
    numbers.add(digest(label));
    for (float output : outputs) {
      numbers.add(String.format(Locale.ROOT, "%.3f", output));
    }
    return String.join("\t", numbers);
  }

  private static String digest(Labelled label) {
    AgentReply read = Findings.of(label.reply()).sober();
    String words =
        read.messages().stream().map(m -> m.text().words()).collect(Collectors.joining("\n"));
    return PinnedFiles.digest(words.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
  }

  private static String[] parts(String line) {
    return line.split("\t", 2);
  }

  private static float[] numbers(String line) {
    String[] parts = line.split("\t", -1);
    float[] numbers = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Float.parseFloat(parts[i]);
    }
    return numbers;
  }
}
