package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.export.ReviewFile;
import dev.attune.deploy.export.ReviewFormat;
import dev.attune.deploy.scores.QuotingScorer;
import dev.attune.deploy.scores.Scores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that hands in a line and waits for its answer before it hands in the next. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnsweringTest {

  private static final String CONVERSATION =
      "{\"id\":\"%s\",\"messages\":[{\"role\":\"customer\",\"text\":\"Where?\"},"
          + "{\"role\":\"agent\",\"text\":\"Here\"}]}\n";

  private final PipedOutputStream asking = new PipedOutputStream();
  private final PipedInputStream asked = new PipedInputStream(asking, 1 << 16);
  private final PipedOutputStream answering = new PipedOutputStream();
  private final BufferedReader answers = reader(answering);
  private final PipedOutputStream complaining = new PipedOutputStream();
  private final BufferedReader complaints = reader(complaining);

  AnsweringTest() throws IOException {}

  @AfterEach
  void end() throws IOException {
    asking.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"JSONL", "CSV"})
  void each_line_is_answered_before_the_next_is_asked_for(ReviewFormat format) throws IOException {
    begin(format);
    if (format == ReviewFormat.CSV) {
      ask("c0");
      assertThat(answers.readLine()).contains("conversation,message");
      assertThat(answers.readLine()).contains("c0");
    }
    for (int i = 1; i < 4; i++) {
      ask("c" + i);
      assertThat(answers.readLine()).contains("c" + i);
    }
  }

  @Test
  void a_bad_line_is_told_before_the_next_is_asked_for() throws IOException {
    begin(ReviewFormat.JSONL);
    asking.write("{}\n".getBytes(StandardCharsets.UTF_8));
    asking.flush();

    assertThat(complaints.readLine()).isEqualTo("line 1: id is missing");
  }

  private void ask(String id) throws IOException {
    asking.write(CONVERSATION.formatted(id).getBytes(StandardCharsets.UTF_8));
    asking.flush();
  }

  private void begin(ReviewFormat format) throws IOException {
    LineScoring scoring =
        new LineScoring(new Scores(new QuotingScorer(""), QuotingScorer.FEEDBACK));
    ReviewFile file = format.begin(answering);
    PrintWriter told = new PrintWriter(complaining, false, StandardCharsets.UTF_8);
    var unused = CompletableFuture.runAsync(() -> run(new ScoreRun(scoring, file, told)));
  }

  private void run(ScoreRun run) {
    try (Progress silent = Progress.of("", 0, false)) {
      run.run(new Lines(asked, 10_000), silent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(PipedOutputStream end) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new PipedInputStream(end, 1 << 16), StandardCharsets.UTF_8));
  }
}
