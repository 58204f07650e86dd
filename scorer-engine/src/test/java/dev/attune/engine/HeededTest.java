package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.reply.AgentReply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a customer's words the model takes for the cue. */
class HeededTest {

  private static final String COLD = "Please submit form 12 on our website.";

  @Test
  void what_weighs_on_somebody_is_heeded_more_than_the_matter_around_it() {
    List<Heeded> heeded =
        heeded(
            "The order is from the outlet in Marlow. I have been crying at my desk all morning"
                + " because of this. The tracking page shows the van near the depot.");
    assertThat(share(heeded, "crying at my desk"))
        .isGreaterThan(share(heeded, "from the outlet"))
        .isGreaterThan(share(heeded, "tracking page"));
  }

  @Test
  void the_share_is_out_of_what_the_best_words_have() {
    List<Heeded> heeded =
        heeded("My kettle leaks since Monday and nobody answers. Order from May.");
    assertThat(heeded.stream().mapToDouble(Heeded::share).max()).hasValue(1);
    assertThat(heeded).allMatch(each -> each.share() >= 0 && each.share() <= 1);
  }

  @Test
  void words_are_found_whatever_blanks_stand_between_them() {
    List<Heeded> heeded = heeded("My kettle   leaks\nsince Monday and nobody answers me.");
    assertThat(heeded).isNotEmpty().allMatch(each -> each.share() > 0);
  }

  /** Of the best words that hold some others. */
  private static double share(List<Heeded> heeded, String words) {
    return heeded.stream()
        .filter(each -> each.said().words().contains(words))
        .mapToDouble(Heeded::share)
        .max()
        .orElseThrow();
  }

  private static List<Heeded> heeded(String asked) {
    AgentReply reply = Talk.customer(asked).agent(COLD).reply();
    try (Study study = Study.of(reply)) {
      return Heeded.in(study.findings(), study.cueing());
    }
  }
}
