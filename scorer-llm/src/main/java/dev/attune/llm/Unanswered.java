package dev.attune.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why the model did not judge a reply, in words that a review may carry: no text, no key, nothing
 * that the endpoint said.
 */
final class Unanswered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  enum Next {
    /** The same call may do better in a moment. */
    AGAIN,
    /** It won't; the endpoint should be left alone for a while if this goes on. */
    NOT_AGAIN,
    /** It is about this reply or our budget and says nothing of the endpoint. */
    OURS
  }

  private final Next next;
  private final Duration wait;

  Unanswered(String reason, Next next) {
    this(reason, next, Duration.ZERO, null);
  }

  /**
   * @param wait how long the endpoint wants to be left alone; zero where it didn't say
   */
  Unanswered(String reason, Next next, Duration wait, @Nullable Throwable cause) {
    super(reason, cause);
    this.next = next;
    this.wait = wait;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  Next next() {
    return next;
  }

  Duration wait(Duration unsaid) {
    return wait.isZero() ? unsaid : wait;
  }
}
