package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Calibrations.Rater;
import dev.attune.deploy.ledger.Calibrations.Session;
import dev.attune.deploy.signin.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calibration as pages show it, with nothing of what anybody said.
 *
 * @param drawnFrom the filter in words; empty for all reviews
 * @param closedAt missing while it is being rated
 * @param raters with how many replies each has rated or passed over
 * @param mine whether the caller rates
 * @param mayEnd whether the caller may close or delete it
 */
public record CalibrationShown(
    long id,
    String name,
    String madeBy,
    String madeAt,
    String drawnFrom,
    long seed,
    @Nullable String closedAt,
    long replies,
    List<Rater> raters,
    boolean mine,
    boolean mayEnd) {

  public CalibrationShown {
    raters = List.copyOf(raters);
  }

  static CalibrationShown of(Session session, Caller caller) {
    return new CalibrationShown(
        session.id(),
        session.name(),
        session.madeBy(),
        session.madeAt().toString(),
        session.drawnFrom(),
        session.seed(),
        session.closedAt() == null ? null : session.closedAt().toString(),
        session.replies(),
        session.raters(),
        session.isRatedBy(caller.mail()),
        mayEnd(session, caller));
  }

  /** Who has opened it, and admins. */
  static boolean mayEnd(Session session, Caller caller) {
    return session.madeBy().equals(caller.mail()) || caller.is();
  }
}
