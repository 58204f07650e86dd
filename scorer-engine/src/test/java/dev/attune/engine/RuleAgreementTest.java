package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.labelled.Agreement;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.engine.rules.CrossValidation;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.FitWeights;
import dev.attune.engine.rules.Target;
import dev.attune.engine.training.Folds;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far rules alone agree with the labels, by weights that never saw the conversation. */
class RuleAgreementTest {

  private static final List<Labelled> REPLIES = LabelledReplies.all();
  private static List<Findings> found = List.of();

  @BeforeAll
  static void read_every_reply_out_of_fold() {
    found =
        CrossValidation.outOfFold(
            REPLIES, Folds.of(REPLIES.stream().map(Labelled::conversation).toList()));
    print();
  }

  @Test
  void need_and_marks_agree_with_the_labels() {
    assertThat(kappa(Target.NEED)).isGreaterThan(0.60);
    assertThat(kappa(Target.ACKNOWLEDGEMENT)).isGreaterThan(0.54);
    assertThat(kappa(Target.UNDERSTANDING)).isGreaterThan(0.62);
    assertThat(kappa(Target.ACTION)).isGreaterThan(0.56);
    assertThat(kappa(Target.EXPLORATION)).isGreaterThan(0.66);
  }

  @Test
  void the_commonest_flags_are_found() {
    assertThat(f1(Target.DISMISSIVE)).isGreaterThan(0.60);
    assertThat(f1(Target.PERSONAL)).isGreaterThan(0.65);
    assertThat(f1(Target.CANNED)).isGreaterThan(0.54);
    assertThat(f1(Target.OVER_APOLOGY)).isGreaterThan(0.80);
  }

  private static void print() {
    System.out.println("rules alone, out of fold:");
    for (Target target : Target.values()) {
      System.out.printf(
          Locale.ROOT,
          "  %-24s %s %.3f%n",
          target,
          target.flag() ? "F1   " : "kappa",
          target.flag() ? f1(target) : kappa(target));
    }
  }

  private static double kappa(Target target) {
    int[] labels =
        REPLIES.stream().mapToInt(reply -> (int) FitWeights.aim(target, reply)).toArray();
    int[] ours =
        found.stream().mapToInt(each -> (int) Math.round(each.estimate(target).value())).toArray();
    return Agreement.kappa(labels, ours, (int) target.highest());
  }

  private static double f1(Target target) {
    boolean[] labels = new boolean[REPLIES.size()];
    boolean[] ours = new boolean[REPLIES.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = FitWeights.aim(target, REPLIES.get(i)) == 1;
      ours[i] = found.get(i).raised(target);
    }
    return Agreement.f1(labels, ours);
  }
}
