package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one command: prints the cross-validated table beside the baselines and the naive join, then,
 * given a folder, fits heads and rubric weights on all labels and writes {@code heads.tsv} and
 * {@code rubric.properties} there.
 */
final class Train {

  private Train() {}

  public static void main(String[] arguments) throws IOException {
    List<Example> examples = Examples.all();
    OutOfFold judged = OutOfFold.of(examples);
    System.out.print(AgreementTable.print(judges(examples, judged)));
    if (arguments.length > 0) {
      write(judged.everything(), Path.of(arguments[0]));
    }
  }

  private static Map<String, Map<String, Double>> judges(List<Example> examples, OutOfFold judged) {
    List<Labelled> labels = examples.stream().map(Example::label).toList();
    Map<String, Map<String, Double>> judges = new LinkedHashMap<>();
    judges.put("attune", AgreementTable.figures(judged.verdicts()));
    judges.put("naive join", AgreementTable.figures(NaiveJoin.of(examples)));
    judges.put("majority", AgreementTable.figures(Baselines.majority(labels)));
    judges.put("length", AgreementTable.figures(Baselines.length(labels)));
    judges.put("stock words", AgreementTable.figures(Baselines.stockPhrases(labels)));
    return judges;
  }

  private static void write(Fitted fitted, Path folder) throws IOException {
    Files.write(folder.resolve("heads.tsv"), fitted.learned().heads().lines(fitted.begins()));
    Files.write(folder.resolve("forests.bin"), fitted.learned().forests().bytes());
    Files.write(
        folder.resolve("rubric.properties"),
        RubricFit.lines(fitted.rubric().stream().mapToDouble(Double::doubleValue).toArray()));
  }
}
