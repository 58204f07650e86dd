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

  /** The columns of the pins, of which a figure may have fewer. */
  private static final List<Map<String, Double>> PINNED =
      List.of(
          FIGURES,
          AgreementTable.figures(JUDGED.verdicts(Example.Part.PUBLIC)),
          AgreementTable.figures(JUDGED.verdicts(Example.Part.LIFELIKE)));

  /**
   * A line names a figure and its least value, then that in public and that of lifelike answers.
   */
  @Test
  void agreement_does_not_fall_below_what_the_model_card_says() {
    Map<String, Double> fallen = new TreeMap<>();
    for (String line : PinnedFiles.lines("agreement.tsv")) {
      String[] pin = line.split("\t", -1);
      for (int column = 1; column < pin.length; column++) {
        double figure = Objects.requireNonNull(PINNED.get(column - 1).get(pin[0]), pin[0]);
        if (figure < Double.parseDouble(pin[column])) {
          fallen.put(pin[0] + " in column " + column, figure);
        }
      }
    }
    assertThat(fallen).isEmpty();
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
