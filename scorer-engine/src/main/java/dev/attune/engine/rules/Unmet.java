package dev.attune.engine.rules;

import java.util.List;
import java.util.Map;

/** The need times what each mark lacks. */
final class Unmet {

  private Unmet() {}

  static List<Finding> of(double need, Map<Target, Double> marks) {
    double feeling = marks.getOrDefault(Target.ACKNOWLEDGEMENT, 0.0);
    double understanding = marks.getOrDefault(Target.UNDERSTANDING, 0.0);
    double help = marks.getOrDefault(Target.ACTION, 0.0);
    return List.of(
        fact("unmet.feeling", need * (1 - feeling)),
        fact("unmet.understanding", need * (1 - understanding)),
        fact("unmet.help", need * (1 - help)),
        fact("unmet.feeling_only", need * feeling * (1 - help)),
        fact("feeling.without_help", feeling * (1 - help)));
  }

  private static Finding fact(String id, double strength) {
    return new Finding(id, strength, List.of());
  }
}
