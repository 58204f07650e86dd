package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.engine.labelled.Coached;
import dev.attune.engine.training.Logistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits {@code praise.txt} to what coaches quoted, by the scorer that ships and without the replies
 * that {@link PraiseAgreement} keeps for itself. Argument: the file to write.
 */
final class PraiseFit {

  private static final double RIDGE = 8;

  private PraiseFit() {}

  public static void main(String[] arguments) throws IOException {
    List<Map<String, Double>> features = new ArrayList<>();
    List<Boolean> quoted = new ArrayList<>();
    for (Coached coached : PraiseAgreement.learned()) {
      if (EmbeddedScorer.standard().judge(coached.reply()) instanceof Assessment found) {
        try (Study study = Study.of(coached.reply())) {
          Appeal appeal = new Appeal(found, study);
          for (Praisable piece : Praisables.of(found, study)) {
            features.add(appeal.features(piece.words()));
            quoted.add(PraiseAgreement.quoted(coached, piece.words()));
          }
        }
      }
    }
    Files.write(Path.of(arguments[0]), lines(features, quoted));
  }

  private static List<String> lines(List<Map<String, Double>> features, List<Boolean> quoted) {
    List<String> names = List.copyOf(new TreeMap<>(features.get(0)).keySet());
    double[][] rows = new double[features.size()][];
    boolean[] labels = new boolean[features.size()];
    for (int i = 0; i < rows.length; i++) {
      Map<String, Double> row = features.get(i);
      rows[i] = names.stream().mapToDouble(name -> row.getOrDefault(name, 0.0)).toArray();
      labels[i] = quoted.get(i);
    }
    double[] ridges = new double[names.size()];
    Arrays.fill(ridges, RIDGE);
    double[] weights =
        new Logistic(Logistic.withBias(rows), ridges).fit(labels, new double[names.size() + 1]);
    List<String> lines = new ArrayList<>();
    lines.add("# What a coach would quote in praise, in log-odds; learned (PraiseFit).");
    lines.add(line("base", weights[names.size()]));
    for (int i = 0; i < names.size(); i++) {
      lines.add(line(names.get(i), weights[i]));
    }
    return lines;
  }

  private static String line(String name, double points) {
    return String.format(Locale.ROOT, "%s %.3f", name, points);
  }
}
