package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.rules.FitWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one command: prints the cross-validated table beside the baselines and the naive join, then,
 * given a folder, fits everything behind the encoder to all labels and writes {@code weights.txt}
 * of the rules, {@code heads.tsv}, {@code forests.bin} and {@code rubric.properties} there. {@code
 * --data=DIR} adds another labelled set, to be learned from and never judged.
 */
final class Train {

  private Train() {}

  public static void main(String[] arguments) throws IOException {
    Options options = Options.of(arguments);
    List<Example> examples = options.examples();
    OutOfFold judged = OutOfFold.of(examples);
    System.out.print(AgreementTable.print(judges(examples, judged)));
    if (options.output() != null) {
      write(judged.everything(), options.output());
      FitWeights.write(
          examples.stream().map(Example::label).toList(), options.output().resolve("weights.txt"));
    }
  }

  private static Map<String, Map<String, Double>> judges(List<Example> examples, OutOfFold scorer) {
    List<Example> judged = examples.stream().filter(Example::judged).toList();
    List<Labelled> labels = judged.stream().map(Example::label).toList();
    Map<String, Map<String, Double>> judges = new LinkedHashMap<>();
    judges.put("attune", AgreementTable.figures(scorer.verdicts()));
    judges.put("in public", AgreementTable.figures(scorer.verdicts(Example.Part.PUBLIC)));
    judges.put("lifelike", AgreementTable.figures(scorer.verdicts(Example.Part.LIFELIKE)));
    judges.put("held out", AgreementTable.figures(HeldOut.verdicts()));
    judges.put("naive join", AgreementTable.figures(NaiveJoin.of(judged)));
    judges.put("majority", AgreementTable.figures(Baselines.majority(labels)));
    judges.put("length", AgreementTable.figures(Baselines.length(labels)));
    judges.put("stock words", AgreementTable.figures(Baselines.stockPhrases(labels)));
    return judges;
  }

  private static void write(Fitted fitted, Path folder) throws IOException {
    Files.write(folder.resolve("heads.tsv"), fitted.heads());
    Files.write(folder.resolve("forests.bin"), fitted.learned().forests().bytes());
    Files.write(folder.resolve("rubric.properties"), fitted.worth());
  }
}
