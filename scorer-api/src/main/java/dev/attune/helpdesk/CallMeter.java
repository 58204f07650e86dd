package dev.attune.helpdesk;

/** Counts the calls that an account's adapter makes, so that frugality can be seen. Thread-safe. */
@FunctionalInterface
public interface CallMeter {

  CallMeter NONE = (call, credits) -> {};

  /**
   * @param call what was called, in our words: {@code feed}, {@code read}, {@code look}, {@code
   *     write}, {@code users} …
   * @param credits what the vendor charges for it, at least 1
   */
  void called(String call, int credits);
}
