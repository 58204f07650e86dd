package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scor",
        "score --unknown",
        "score a b",
        "score --format pdf",
        "sandbox --speed 0",
        "sandbox --speed -1",
        "sandbox --speed NaN",
        "sandbox --speed fast",
        "sandbox --zendesk-port 65536",
        "sandbox --freshdesk-port -1"
      })
  void bad_usage_ends_with_64_and_the_usage_line_on_standard_error(String arguments) {
    assertThat(run(arguments)).isEqualTo(64);
    assertThat(err.toString()).startsWith("attune: ").contains("Usage: attune");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_explains_itself_on_standard_output(String command) {
    assertThat(run(command + " --help")).isZero();
    assertThat(out.toString()).contains("Usage: attune " + command);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_missing_file_is_named_with_what_to_do() {
    assertThat(run("score no-such-file.jsonl")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "attune: no-such-file.jsonl can't be read (NoSuchFileException). Name a file of"
                + " conversations, one JSON object a line, or - for standard input.");
  }

  @Test
  void a_missing_rubric_is_named_with_what_to_do() {
    assertThat(run("score --rubric no-such.properties")).isEqualTo(1);
    assertThat(err.toString()).startsWith("attune: The rubric no-such.properties can't be read");
  }

  @Test
  void a_configuration_that_the_server_would_refuse_is_a_finding_of_the_check() {
    System.setProperty("attune.config", "no-such.properties");
    try {
      assertThat(run("check")).isEqualTo(1);
    } finally {
      System.clearProperty("attune.config");
    }
    assertThat(out.toString())
        .contains("configuration FAILED")
        .contains("no-such.properties can't be read (there is no such file)")
        .endsWith("Not ready yet." + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
  }

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  private int run(String arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(
        Stream.of(arguments.split(" ")).filter(each -> !each.isEmpty()).toArray(String[]::new));
  }
}
