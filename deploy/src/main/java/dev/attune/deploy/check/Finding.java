package dev.attune.deploy.check;

import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import java.util.List;

/**
 * What was found about one subject.
 *
 * @param subject {@code server}, or an account's name
 */
public record Finding(String subject, Diagnosis diagnosis) {

  static Step ok(String name, String finding) {
    return new Step(name, Result.OK, finding, "");
  }

  static Step failed(String name, String finding, String whatToDo) {
    return new Step(name, Result.FAILED, finding, whatToDo);
  }

  static Step notProven(String name, String finding, String whatToDo) {
    return new Step(name, Result.NOT_PROVEN, finding, whatToDo);
  }

  static Finding of(String subject, List<Step> steps) {
    return new Finding(subject, new Diagnosis(steps));
  }
}
