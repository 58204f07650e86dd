package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void every_weight_goes_the_way_that_its_rule_or_fact_declares() {
    Directions declared = Directions.declared();
    Weights.standard()
        .points()
        .forEach(
            (target, worth) ->
                worth.forEach(
                    (id, points) ->
                        assertThat(isSetting(id) || declared.keeps(target, id, points))
                            .as(target + " " + id + " " + points)
                            .isTrue()));
  }

  @Test
  void every_target_has_weights() {
    Map<Target, Map<String, Double>> points = Weights.standard().points();
    assertThat(points.keySet()).containsExactlyInAnyOrder(Target.values());
  }

  private static boolean isSetting(String id) {
    return id.equals(Weights.BASE) || id.equals(Weights.RAISED_FROM);
  }
}
