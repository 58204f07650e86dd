package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.deploy.export.ReviewFormat;
import dev.attune.deploy.scores.QuotingScorer;
import dev.attune.deploy.scores.Scores;
import dev.attune.reply.AgentReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreRunTest {

  private static final String ASKED_AND_ANSWERED =
      "{\"id\":\"%s\",\"messages\":[{\"role\":\"customer\",\"text\":\"Where?\"},"
          + "{\"role\":\"agent\",\"text\":\"Here\"}]}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter complaints = new StringWriter();

  @Test
  void reviews_come_in_the_order_of_the_input() throws IOException {
    run(new QuotingScorer(""), conversations(1_000));

    List<String> ids = out.toString(StandardCharsets.UTF_8).lines().map(this::id).toList();
    assertThat(ids).isEqualTo(IntStream.range(0, 1_000).mapToObj(i -> "c" + i).toList());
  }

  @Test
  void the_same_input_gives_the_same_bytes() throws IOException {
    run(new QuotingScorer(""), conversations(300));
    byte[] first = out.toByteArray();
    out.reset();
    run(new QuotingScorer(""), conversations(300));

    assertThat(out.toByteArray()).isEqualTo(first);
  }

  @Test
  void a_bad_line_is_reported_with_number_and_reason_and_the_rest_is_scored() throws IOException {
    long bad = run(new QuotingScorer(""), conversation("c1") + "\n\n{}\n" + conversation("c2"));

    assertThat(bad).isEqualTo(1);
    assertThat(complaints).hasToString("line 3: id is missing" + System.lineSeparator());
    assertThat(out.toString(StandardCharsets.UTF_8).lines().map(this::id))
        .containsExactly("c1", "c2");
  }

  @Test
  void broken_utf_8_is_reported_with_its_place() throws IOException {
    run(new QuotingScorer(""), "{\"id\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(complaints.toString()).startsWith("line 1: is no UTF-8: broken at byte 10");
  }

  @Test
  void a_line_that_is_cut_inside_a_character_is_no_utf_8() throws IOException {
    run(new QuotingScorer(""), new byte[] {'"', (byte) 0xC3});

    assertThat(complaints.toString()).startsWith("line 1: is no UTF-8: broken at byte 1");
  }

  @Test
  void a_conversation_that_trips_the_scorer_costs_itself_alone() throws IOException {
    long bad = run(new Tripping(), conversation("trips") + "\n" + conversation("c2"));

    assertThat(bad).isEqualTo(1);
    assertThat(complaints.toString())
        .startsWith("line 1: could not be scored (IllegalStateException)")
        .doesNotContain("Where?");
    assertThat(out.toString(StandardCharsets.UTF_8).lines().map(this::id)).containsExactly("c2");
  }

  private long run(Scorer scorer, String input) throws IOException {
    return run(scorer, input.getBytes(StandardCharsets.UTF_8));
  }

  private long run(Scorer scorer, byte[] input) throws IOException {
    LineScoring scoring = new LineScoring(new Scores(scorer, QuotingScorer.FEEDBACK));
    var file = ReviewFormat.JSONL.begin(out);
    try (Progress silent = Progress.of("", 0, false)) {
      return new ScoreRun(scoring, file, new PrintWriter(complaints))
          .run(new Lines(new ByteArrayInputStream(input), 10_000), silent);
    } finally {
      file.complete();
    }
  }

  private String id(String line) {
    return line.replaceAll("\\{\"conversation\":\"([^\"]*)\".*", "$1");
  }

  private static String conversations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> conversation("c" + i))
        .collect(Collectors.joining("\n"));
  }

  private static String conversation(String id) {
    return ASKED_AND_ANSWERED.formatted(id);
  }

  /** Fails on one conversation, with its text in the message. */
  private record Tripping() implements Scorer {
    @Override
    public Judgement judge(AgentReply reply) {
      if (reply.conversation().id().equals("trips")) {
        throw new IllegalStateException(reply.before().get(0).text().value());
      }
      return new QuotingScorer("").judge(reply);
    }

    @Override
    public String version() {
      return "tripping@1";
    }
  }
}
