package dev.attune.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.labelled.Labelled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Agreement with the labelled replies, cross-validated over frozen folds. The figures are pinned: a
 * drop fails the build, a rise asks for new pins and a new model card.
 */
class AgreementTest {

  private static final OutOfFold JUDGED = OutOfFold.of(Examples.all());
  private static final Map<String, Double> FIGURES = AgreementTable.figures(JUDGED.verdicts());
  private static final Map<String, Double> IN_PUBLIC =
      AgreementTable.figures(JUDGED.verdicts(Example.Part.PUBLIC));

  /** A line names a figure, its least value and, where one is pinned, that in public. */
  @Test
  void agreement_does_not_fall_below_what_the_model_card_says() {
    Map<String, Double> fallen = new TreeMap<>();
    Map<String, Double> fallenInPublic = new TreeMap<>();
    for (String line : PinnedFiles.lines("agreement.tsv")) {
      String[] pin = line.split("\t", -1);
      compare(pin[0], FIGURES, pin[1], fallen);
      if (pin.length > 2) {
        compare(pin[0], IN_PUBLIC, pin[2], fallenInPublic);
      }
    }
    assertThat(fallen).isEmpty();
    assertThat(fallenInPublic).isEmpty();
  }

  private static void compare(
      String name, Map<String, Double> figures, String least, Map<String, Double> fallen) {
    double figure = Objects.requireNonNull(figures.get(name), name);
    if (figure < Double.parseDouble(least)) {
      fallen.put(name, figure);
    }
  }

  /** Where rules have come to see other formulas; more asks for fold encoders and EncodeFolds. */
  @Test
  void hardly_any_recorded_output_is_about_other_words_than_are_read_now() {
    List<Labelled> own = Examples.own();
    assertThat(RecordedOutputs.outdated(own)).isLessThan(own.size() / 50);
  }

  @Test
  void length_as_such_earns_nothing() {
    assertThat(FIGURES.get("length reward")).isBetween(-0.1, 0.1);
  }

  @Test
  void training_rebuilds_the_shipped_weights_to_the_letter() throws IOException {
    Fitted fitted = JUDGED.everything();
    assertThat(new String(shipped("heads.tsv"), StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(fitted.heads());
    assertThat(shipped("forests.bin")).isEqualTo(fitted.learned().forests().bytes());
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            AgreementTest.class.getResourceAsStream("/dev/attune/engine/model/" + name))) {
      return file.readAllBytes();
    }
  }
}
