package dev.attune.deploy.cli;

/** Whoever read our standard output has closed it, as {@code head} does: nothing to complain of. */
final class ReaderGone extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
