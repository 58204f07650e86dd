package dev.attune.engine.training;

import dev.attune.reply.AgentReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the five fold encoders said of replies that they had never seen: {@code encoder-outputs.tsv}
 * of whole replies, a line a label, and {@code encoder-outputs-sober.tsv} of the same without their
 * formulas, each line after a digest of the words that were read; empty where there is no formula.
 */
final class RecordedOutputs {

  private static final int DIGEST = 12;

  /** What was said of one reply. */
  static final class Pair {

    private final float[] whole;
    private final String words;
    private final float[] left;

    /**
     * Takes the arrays over.
     *
     * @param words digest of what was left of the reply
     * @param left what was said of that
     */
    Pair(float[] whole, String words, float[] left) {
      this.whole = whole;
      this.words = words;
      this.left = left;
    }

    float[] whole() {
      return whole;
    }

    /**
     * What was said of the reply without its formulas. Where rules have come to see other formulas
     * since, what was said of the whole stands in.
     */
    float[] sober(String seen) {
      return seen.equals(words) ? left : whole;
    }
  }

  private RecordedOutputs() {}

  static List<Pair> shipped(int labels) {
    List<String> whole = PinnedFiles.lines("encoder-outputs.tsv");
    List<String> sober = PinnedFiles.lines("encoder-outputs-sober.tsv");
    if (whole.size() != labels || sober.size() != labels) {
      throw new IllegalStateException(
          "encoder outputs are recorded for "
              + whole.size()
              + " whole and "
              + sober.size()
              + " sober replies, and there are "
              + labels
              + " labels: run EncodeFolds");
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < labels; i++) {
      String[] parts = sober.get(i).split("\t", 2);
      float[] left = parts.length < 2 ? new float[0] : numbers(parts[1]);
      pairs.add(new Pair(numbers(whole.get(i)), parts[0], left));
    }
    return pairs;
  }

  /** A digest of a reply's own words, by which recorded outputs are known to be about them. */
  static String words(AgentReply reply) {
    String words =
        reply.messages().stream().map(m -> m.text().words()).collect(Collectors.joining("\n"));
    return PinnedFiles.digest(words.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
  }

  static String line(float[] outputs) {
    List<String> numbers = new ArrayList<>();
    for (float output : outputs) {
      numbers.add(String.format(Locale.ROOT, "%.3f", output));
    }
    return String.join("\t", numbers);
  }

  static String line(AgentReply sober, float[] outputs) {
    return words(sober) + "\t" + line(outputs);
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
