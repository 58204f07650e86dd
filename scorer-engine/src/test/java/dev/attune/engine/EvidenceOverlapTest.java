package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.MarkName;
import org.junit.jupiter.api.Test;

class EvidenceOverlapTest {

  @Test
  void the_words_shown_for_a_mark_mostly_touch_those_that_an_annotator_named() {
    for (MarkName mark : MarkName.values()) {
      EvidenceOverlap found = EvidenceOverlap.of(mark, Judgements.read());
      System.out.println(found.line());
      assertThat(found.touched()).as(found.line()).isGreaterThan(0.6);
    }
  }
}
