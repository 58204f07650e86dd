package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds PITFALLS.md to the tests that there are. */
class PitfallsTest {

  private static final int LAST = 44;
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\|(.*)\\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
  private static final Pattern NUMBERED = Pattern.compile("void (\\w*pitfalls?_\\d\\w*)\\(");
  private static final Path ROOT = Path.of("..");

  private final Map<Integer, String> rows = rows();
  private final List<Path> sources = sources();

  @Test
  void every_pitfall_has_its_row() {
    assertThat(rows.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST).boxed().toList());
  }

  @Test
  void every_test_that_the_page_names_exists() {
    rows.forEach(
        (number, row) ->
            NAMED
                .matcher(row)
                .results()
                .forEach(
                    named ->
                        assertThat(texts(named.group(1)))
                            .as("pitfall %s: %s", number, named.group())
                            .anyMatch(text -> text.contains("void " + named.group(2) + "("))));
  }

  @Test
  void what_is_in_scope_is_shown_by_a_test() {
    assertThat(rows.entrySet().stream().filter(row -> !NAMED.matcher(row.getValue()).find()))
        .extracting(Map.Entry::getKey)
        .containsExactly(41);
  }

  @Test
  void a_test_that_carries_a_number_carries_one_that_there_is() {
    List<Integer> numbers =
        sources.stream()
            .map(PitfallsTest::text)
            .flatMap(text -> NUMBERED.matcher(text).results())
            .flatMap(name -> Pattern.compile("pitfalls?_(\\d+)").matcher(name.group(1)).results())
            .map(number -> Integer.valueOf(number.group(1)))
            .toList();
    assertThat(numbers).hasSizeGreaterThan(LAST).allMatch(rows::containsKey);
  }

  private List<String> texts(String className) {
    return sources.stream()
        .filter(source -> source.endsWith(className + ".java"))
        .map(PitfallsTest::text)
        .toList();
  }

  private static Map<Integer, String> rows() {
    Map<Integer, String> rows = new TreeMap<>();
    for (Matcher row :
        text(Path.of("PITFALLS.md")).lines().map(ROW::matcher).filter(Matcher::matches).toList()) {
      rows.put(Integer.valueOf(row.group(1)), row.group(2));
    }
    return rows;
  }

  private static List<Path> sources() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(PitfallsTest::java)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> java(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
