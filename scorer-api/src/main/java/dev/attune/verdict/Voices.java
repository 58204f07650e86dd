package dev.attune.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people have said of a review so far.
 *
 * @param verdict QA's latest; null while there is none
 * @param dispute the agent's latest; null while there is none
 */
public record Voices(@Nullable Verdict verdict, @Nullable Dispute dispute) {

  public static final Voices NONE = new Voices(null, null);

  public Optional<Verdict> heardVerdict() {
    return Optional.ofNullable(verdict);
  }

  public Optional<Dispute> heardDispute() {
    return Optional.ofNullable(dispute);
  }
}
