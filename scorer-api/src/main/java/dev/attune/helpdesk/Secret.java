package dev.attune.helpdesk;

/**
 * A credential. Never printed: {@link #toString()} hides it, and {@link #reveal()} is for the wire
 * alone.
 */
public record Secret(String value) {

  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
