package dev.attune.deploy.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a ticket is judged, by when it was said.
 *
 * @param startsAt everything from when the account began
 * @param from what a backfill is about; null for none
 * @param until its end, exclusive; null for none
 * @param notes whether the backfill's replies may get notes
 * @param forgetsBefore what was said before is never entered again; null for nothing forgotten
 */
public record Judged(
    Instant startsAt,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean notes,
    @Nullable Instant forgetsBefore) {

  /** Whether what was said then is judged; null where that isn't known, which counts as now. */
  public boolean covers(@Nullable Instant said) {
    if (said == null) {
      return forgetsBefore == null;
    }
    if (forgetsBefore != null && said.isBefore(forgetsBefore)) {
      return false;
    }
    return isLive(said)
        || (from != null && !said.isBefore(from) && (until == null || said.isBefore(until)));
  }

  /** Whether it was said since the account began. */
  public boolean isLive(@Nullable Instant said) {
    return said == null || !said.isBefore(startsAt);
  }
}
