package dev.attune.deploy.preview;

import dev.attune.assessment.Additions;
import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Weights.ByNeed;
import dev.attune.text.Wording;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rubric that somebody tries, and writes one to begin with. */
public final class RubricText {

  /** Longest text read, in UTF-16 units. */
  public static final int LONGEST = 100_000;

  private RubricText() {}

  /**
   * Reads it as the server would.
   *
   * @throws IllegalArgumentException with what is wrong, naming the key
   */
  public static Rubric read(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the rubric is longer than " + LONGEST + " characters, which no rubric is");
    }
    try {
      return Rubric.read(new StringReader(text));
    } catch (IOException e) {
      throw new IllegalStateException("text is read without files", e);
    }
  }

  /** Whether another rubric finds other words, which stored marks can't show. */
  public static boolean readsOtherwise(Rubric one, Rubric other) {
    Additions a = one.additions();
    Additions b = other.additions();
    return !a.formulas().equals(b.formulas())
        || !a.required().equals(b.required())
        || !a.marks().equals(b.marks())
        || !a.flags().equals(b.flags());
  }

  /** The whole rubric as a file, a version further, so that what is changed in it has a name. */
  public static String next(Rubric rubric) {
    return Stream.of(
            Stream.of("name = " + rubric.name(), "version = " + (rubric.number() + 1)),
            weights(rubric),
            additions(rubric.additions()))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> weights(Rubric rubric) {
    List<ByNeed> byNeed = rubric.weights().byNeed();
    Stream<String> needs =
        Stream.iterate(0, need -> need + 1)
            .limit(byNeed.size())
            .flatMap(need -> need("need." + need + ".", byNeed.get(need)));
    Stream<String> flags =
        Stream.of(Flag.values())
            .filter(rubric.weights().flags()::containsKey)
            .map(
                flag ->
                    "flag." + flag.label() + " = " + number(rubric.weights().flags().get(flag)));
    return Stream.concat(needs, flags);
  }

  private static Stream<String> need(String prefix, ByNeed need) {
    return Stream.concat(
        Stream.of(prefix + "base = " + number(need.base())),
        Stream.of(MarkName.values())
            .map(
                name ->
                    prefix
                        + name.label()
                        + " = "
                        + Objects.requireNonNull(need.marks().get(name)).stream()
                            .map(RubricText::number)
                            .collect(Collectors.joining(", "))));
  }

  private static Stream<String> additions(Additions additions) {
    String off =
        Stream.concat(
                additions.marksOff().stream().map(MarkName::label),
                additions.flagsOff().stream().map(Flag::label))
            .collect(Collectors.joining(", "));
    return Stream.of(
            off.isEmpty() ? Stream.<String>empty() : Stream.of("off = " + off),
            additions.names().entrySet().stream()
                .map(name -> "called." + name.getKey() + " = " + escaped(name.getValue())),
            phrases("formula", additions.formulas()),
            phrases("required", additions.required()),
            byLabel(additions.marks(), MarkName::label),
            byLabel(additions.flags(), Flag::label))
        .flatMap(lines -> lines);
  }

  private static <E> Stream<String> byLabel(
      Map<E, List<Wording>> phrases, Function<E, String> label) {
    return phrases.entrySet().stream()
        .flatMap(entry -> phrases(label.apply(entry.getKey()), entry.getValue()));
  }

  private static Stream<String> phrases(String of, List<Wording> phrases) {
    return phrases.isEmpty()
        ? Stream.empty()
        : Stream.of(
            "phrases."
                + of
                + " = "
                + phrases.stream()
                    .map(phrase -> escaped(phrase.words()))
                    .collect(Collectors.joining(" | ")));
  }

  /** A backslash begins an escape in such files. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\");
  }

  private static String number(@Nullable Double value) {
    return Objects.requireNonNull(value).toString();
  }
}
