package dev.attune.deploy.setup;

import java.util.List;

/** The configuration can't work; every problem found, each saying what to do. Names no secret. */
public final class BadConfiguration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public BadConfiguration(List<String> problems) {
    super("Attune does not start, its configuration can't work: " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  BadConfiguration(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
