package dev.attune.sandbox.rt;

/** Why Request Tracker could not be installed or started. */
public final class RtFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RtFailure(String message) {
    super(message);
  }
}
