package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Rubric;
import dev.attune.deploy.export.ReviewFormat;
import dev.attune.deploy.scores.Scores;
import dev.attune.deploy.setup.Engine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scorer and the feedback that ship, reasons and all: the same input, byte for byte. */
class SameBytesTest {

  private static final List<String> ASKED =
      List.of(
          "Where is my blue lamp? It was to come on Friday.",
          "This is my third mail and nobody answers. I am fed up!",
          "My mother died in March and you still send her bills.",
          "thx that worked, you made my day",
          "The charger is smoking!! what do I do",
          "I can't log in and the exam is tomorrow, please help",
          "You charged me twice and my rent is due.");

  private static final List<String> ANSWERED =
      List.of(
          "We apologise for any inconvenience. Your satisfaction is important to us.",
          "I've booked a courier; it is with you on Friday by noon, and I'll ring you at 1.",
          "Sorry. As I already said, please read our terms.",
          "Dear [FIRSTNAME], sorry again. Which model is it? Shall I send it to your work instead?",
          "Got it. It's refunded, 40 are back on your card tomorrow.",
          "I'm so sorry for your loss. I have closed the account today; nothing more will come.",
          "Please allow 5-7 business days.");

  @Test
  void one_thread_and_two_write_the_same_bytes_twice() throws IOException {
    byte[] once = scored(1);

    assertThat(new String(once, StandardCharsets.UTF_8).lines())
        .hasSize(ASKED.size() * ANSWERED.size());
    assertThat(scored(2)).isEqualTo(once);
    assertThat(scored(2)).isEqualTo(once);
  }

  private static byte[] scored(int threads) throws IOException {
    Engine engine = Engine.by(Rubric.standard());
    LineScoring scoring = new LineScoring(Scores.explaining(engine.embedded(), engine.feedback()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var file = ReviewFormat.JSONL.begin(out);
    try (Progress silent = Progress.of("", 0, false)) {
      byte[] lines = conversations().getBytes(StandardCharsets.UTF_8);
      new ScoreRun(
              scoring, file, new PrintWriter(System.err, false, StandardCharsets.UTF_8), threads)
          .run(new Lines(new ByteArrayInputStream(lines), 10_000), silent);
    }
    file.complete();
    return out.toByteArray();
  }

  private static String conversations() {
    List<String> lines = new ArrayList<>();
    for (String asked : ASKED) {
      for (String answered : ANSWERED) {
        lines.add(
            "{\"id\":\"c%d\",\"messages\":[{\"role\":\"customer\",\"text\":\"%s\"},"
                    .formatted(lines.size(), asked)
                + "{\"role\":\"agent\",\"text\":\"%s\"}]}".formatted(answered));
      }
    }
    return String.join("\n", lines);
  }
}
