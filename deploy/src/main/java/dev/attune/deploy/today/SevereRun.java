package dev.attune.deploy.today;

import dev.attune.deploy.ledger.Burdens.Talk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The severe conversations in a row that an agent has had last.
 *
 * @param conversations how many; 0 where the last conversation wasn't severe
 * @param lastAt of the last conversation
 * @param calmAt of the last one that wasn't severe; null where all are
 */
public record SevereRun(int conversations, Instant lastAt, @Nullable Instant calmAt) {

  private static final int SEVERE = 3;

  /** Of an agent's conversations, oldest first; there is at least one. */
  public static SevereRun of(List<Talk> talks) {
    int begins = talks.size();
    while (begins > 0 && isSevere(talks.get(begins - 1))) {
      begins--;
    }
    return new SevereRun(
        talks.size() - begins,
        talks.get(talks.size() - 1).at(),
        begins == 0 ? null : talks.get(begins - 1).at());
  }

  static boolean isSevere(Talk talk) {
    return talk.need() == SEVERE;
  }

  /** Whether a lead should be told. */
  public boolean several() {
    return conversations >= Load.SEVERAL;
  }

  /**
   * Whether it is the run whose last conversation was at an instant: no calmer one came behind it.
   *
   * @param since how far the conversations of this run were looked for
   */
  public boolean sameAs(Instant told, Instant since) {
    return calmAt == null ? !told.isBefore(since) : !calmAt.isAfter(told);
  }
}
