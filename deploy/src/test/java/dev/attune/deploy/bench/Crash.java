package dev.attune.deploy.bench;

/** The process dies here: nothing may catch it. */
public final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  public Crash(String where) {
    super(where);
  }
}
