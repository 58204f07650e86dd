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
   * @throws CommandFailure when the rubric can't be read
   */
  static Scores by(@Nullable Path rubric) {
    Engine engine = Engine.by(rubric == null ? Rubric.standard() : read(rubric));
    return new Scores(engine.scorer(), engine.feedback());
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
              + "). Name a properties file; the shipped default.properties names every key.");
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("The rubric " + rubric + " can't be used: " + e.getMessage() + ".");
    }
  }
}
