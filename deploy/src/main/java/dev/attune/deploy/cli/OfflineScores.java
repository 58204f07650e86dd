package dev.attune.deploy.cli;

import dev.attune.assessment.Rubric;
import dev.attune.deploy.scores.Scores;
import dev.attune.deploy.setup.Engine;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Scoring without a server: the scorer in use with the shipped rubric or one's own. */
final class OfflineScores {

  private OfflineScores() {}

  /**
   * @param explained whether each review comes with its reasons
   */
  static Scores by(Rubric rubric, boolean explained) {
    Engine engine = Engine.by(rubric);
    return explained
        ? Scores.explaining(engine.embedded(), engine.feedback())
        : new Scores(engine.scorer(), engine.feedback());
  }

  /**
   * @param rubric null for the one that ships
   * @throws CommandFailure when the rubric can't be read
   */
  static Rubric rubric(@Nullable Path rubric) {
    return rubric == null ? Rubric.standard() : read(rubric);
  }

  private static Rubric read(Path rubric) {
    try (Reader reader = Files.newBufferedReader(rubric)) {
      return Rubric.read(reader);
    } catch (IOException e) {
      throw new CommandFailure(
          "The rubric "
              + rubric
              + " can't be read ("
              + e.getClass().getSimpleName()
              + "). Name a properties file; docs/rubric.md says what it holds.");
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("The rubric " + rubric + " can't be used: " + e.getMessage() + ".");
    }
  }
}
