package dev.attune.deploy.cli;

import dev.attune.deploy.export.ReviewFormat;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Which format a command writes: the one asked for, else by the file's ending, else JSON Lines. */
final class Formats {

  private Formats() {}

  /**
   * @throws ParameterException for a spreadsheet that would go to a terminal
   */
  static ReviewFormat choose(
      @Nullable ReviewFormat asked, @Nullable Path out, CommandSpec command) {
    ReviewFormat chosen =
        Optional.ofNullable(asked)
            .or(() -> Optional.ofNullable(out).flatMap(Formats::byEnding))
            .orElse(ReviewFormat.JSONL);
    if (chosen == ReviewFormat.XLSX && out == null && Terminal.onStandardOutput()) {
      throw new ParameterException(
          command.commandLine(), "A spreadsheet can't be shown on a terminal; name a file: --out.");
    }
    return chosen;
  }

  private static Optional<ReviewFormat> byEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return ReviewFormat.labelled(name.substring(name.lastIndexOf('.') + 1));
  }
}
