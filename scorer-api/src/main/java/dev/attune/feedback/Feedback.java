package dev.attune.feedback;

import dev.attune.assessment.Evidence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a coach would say to the agent about one reply.
 *
 * @param worked one sentence on what went well, quoting the agent's words; null where there is
 *     nothing to quote
 * @param workedEvidence the words it quotes; null exactly when {@code worked} is
 * @param toTry one sentence to try next time, made of this customer's own facts; null where none is
 *     due
 */
public record Feedback(
    @Nullable String worked, @Nullable Evidence workedEvidence, @Nullable String toTry) {

  public static final Feedback NONE = new Feedback(null, null, null);

  public Feedback {
    if ((worked == null) != (workedEvidence == null)) {
      throw new IllegalArgumentException("praise and the words it quotes go together");
    }
  }

  public Optional<String> praise() {
    return Optional.ofNullable(worked);
  }

  public Optional<String> advice() {
    return Optional.ofNullable(toTry);
  }
}
