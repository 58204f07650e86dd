package dev.attune.helpdesk;

import java.util.List;

/** What was tried on an account and what came of it, in the order of the set-up guide. */
public record Diagnosis(List<Step> steps) {

  public Diagnosis {
    steps = List.copyOf(steps);
  }

  /** True when nothing failed; a step may still be not proven. */
  public boolean ready() {
    return steps.stream().noneMatch(step -> step.result() == Result.FAILED);
  }

  public enum Result {
    OK,
    FAILED,
    NOT_PROVEN
  }

  /**
   * @param name what was tried: {@code address}, {@code credentials}, {@code rights}, {@code
   *     clock}, {@code limits} …
   * @param finding what was seen, without secrets
   * @param whatToDo the next move of an admin; empty when all is well
   */
  public record Step(String name, Result result, String finding, String whatToDo) {}
}
