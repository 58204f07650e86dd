package dev.attune.deploy.cli;

import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorecard;
import dev.attune.deploy.export.ReviewFile;
import dev.attune.deploy.export.ReviewFormat;
import dev.attune.deploy.scores.ConversationJson;
import dev.attune.export.Extras;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./attune score}: conversations in, reviews out, without a server or a helpdesk. */
@Command(
    name = "score",
    header = "Scores conversations offline.",
    description = {
      "Scores conversations offline, streaming: one JSON object a line in, one review a line out.",
      "Ends with 2 when lines were no conversations; each is reported with its number and reason.",
      "Blank lines and a byte order mark before a line are passed over. A message without an id",
      "is named by its position, counted from 0, with a # before it where another message has",
      "that for its id. Where nothing more is to be read, all that is scored is written at once."
    })
final class ScoreCommand implements Callable<Integer> {

  private static final int WITH_BAD_LINES = 2;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = Input.STANDARD,
      description = "JSON Lines in UTF-8; - or nothing for standard input")
  private String input = Input.STANDARD;

  @Option(names = "--out", paramLabel = "FILE", description = "where reviews go; standard output")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, csv or xlsx; by --out's ending, else jsonl")
  private @Nullable ReviewFormat format;

  @Option(names = "--rubric", paramLabel = "FILE", description = "your own rubric")
  private @Nullable Path rubric;

  @Option(
      names = "--scorecard",
      paramLabel = "NAME",
      description = "adds a ready-made scorecard's items behind the rest")
  private @Nullable String scorecard;

  @Option(
      names = "--explain",
      description = "adds every contribution to every mark and flag (JSON Lines alone)")
  private boolean explain;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ReviewFormat chosen = Formats.choose(format, out, spec);
    if (explain && chosen != ReviewFormat.JSONL) {
      throw new ParameterException(
          spec.commandLine(),
          "--explain adds what a table has no columns for; use --format jsonl.");
    }
    Rubric applied = OfflineScores.rubric(rubric);
    Extras extras = Extras.of(card(), applied);
    PrintWriter complaints = spec.commandLine().getErr();
    try (Input in = Input.of(input);
        Output output = out == null ? Output.standard() : Output.file(out);
        Progress progress = Progress.of("Scoring", Input.size(input), Terminal.onStandardError())) {
      LineScoring scoring = new LineScoring(OfflineScores.by(applied, explain));
      ReviewFile file = chosen.begin(output.stream(), extras);
      Lines lines = new Lines(in, ConversationJson.LONGEST);
      long bad = new ScoreRun(scoring, file, complaints).run(lines, progress);
      file.complete();
      output.complete();
      return summed(bad, complaints);
    }
  }

  private @Nullable Scorecard card() {
    return scorecard == null
        ? null
        : Scorecard.labelled(scorecard)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "There is no scorecard "
                            + scorecard
                            + "; the scorecards are "
                            + String.join(", ", Scorecard.labels())
                            + "."));
  }

  private static int summed(long bad, PrintWriter complaints) {
    if (bad == 0) {
      return 0;
    }
    complaints.println(
        "attune: "
            + bad
            + (bad == 1 ? " line was" : " lines were")
            + " no conversation; all others are scored.");
    return WITH_BAD_LINES;
  }
}
