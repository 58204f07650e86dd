package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.labelled.LabelledReplies;
import org.junit.jupiter.api.Test;

/** How well the cues found agree with those that annotators named. */
class CueOverlapTest {

  @Test
  void the_first_cue_found_mostly_is_the_one_that_an_annotator_named() {
    CueOverlap overlap = CueOverlap.of(LabelledReplies.all());
    System.out.println(overlap);
    assertThat(overlap.first()).isGreaterThan((int) (0.73 * overlap.named()));
    assertThat(overlap.any()).isGreaterThan((int) (0.93 * overlap.named()));
  }
}
