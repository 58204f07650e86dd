package dev.attune.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people have said of a review so far. Words that were edited are judged anew; what was said
 * before that stays, as said of an earlier wording.
 *
 * @param verdict QA's latest; null while there is none
 * @param dispute the agent's latest; null while there is none
 * @param verdictEarlier whether the verdict is of marks that stand there no longer
 * @param disputeEarlier whether the dispute is
 */
public record Voices(
    @Nullable Verdict verdict,
    @Nullable Dispute dispute,
    boolean verdictEarlier,
    boolean disputeEarlier) {

  public static final Voices NONE = new Voices(null, null);

  /** Of the review as it stands. */
  public Voices(@Nullable Verdict verdict, @Nullable Dispute dispute) {
    this(verdict, dispute, false, false);
  }

  /** QA's latest, where it is of the marks as they stand. */
  public Optional<Verdict> presentVerdict() {
    return heardVerdict().filter(said -> !verdictEarlier);
  }

  public Optional<Verdict> heardVerdict() {
    return Optional.ofNullable(verdict);
  }

  public Optional<Dispute> heardDispute() {
    return Optional.ofNullable(dispute);
  }
}
