package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures of one judge, by name, in the order of the table. */
final class AgreementTable {

  private AgreementTable() {}

  static Map<String, Double> figures(Verdicts verdicts) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("fit kappa", verdicts.fit());
    figures.put("fit spearman", verdicts.spearman());
    figures.put("need kappa", verdicts.need());
    for (MarkName mark : MarkName.values()) {
      figures.put(mark.label() + " kappa", verdicts.mark(mark));
    }
    figures.put("social and sms fit kappa", verdicts.socialAndSms().fit());
    for (Flag flag : Flag.values()) {
      figures.put(flag.label() + " F1", verdicts.f1(flag));
    }
    figures.put("pairs in order of 25", (double) verdicts.pairsInOrder());
    figures.put("coverage", verdicts.coverage());
    figures.put("length reward", verdicts.lengthReward());
    return figures;
  }

  /** One line a figure, one column a judge. */
  static String print(Map<String, Map<String, Double>> judges) {
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-28s", ""));
    judges.keySet().forEach(name -> table.append(String.format(Locale.ROOT, "%12s", name)));
    for (String figure : judges.values().iterator().next().keySet()) {
      table.append(String.format(Locale.ROOT, "%n%-28s", figure));
      judges
          .values()
          .forEach(
              judge ->
                  table.append(
                      String.format(Locale.ROOT, "%12.3f", judge.getOrDefault(figure, 0.0))));
    }
    return table.append(System.lineSeparator()).toString();
  }
}
