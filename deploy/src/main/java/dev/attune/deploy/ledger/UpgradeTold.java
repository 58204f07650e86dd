package dev.attune.deploy.ledger;

import static java.lang.System.Logger.Level.INFO;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells each step of an upgrade before it begins, as one may take minutes; of one run. */
final class UpgradeTold implements Callback {

  private static final System.Logger LOG = System.getLogger(UpgradeTold.class.getName());
  private static final String FIRST = "1";

  private boolean fresh;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    MigrationInfo step = context.getMigrationInfo();
    fresh |= step.getVersion().getVersion().equals(FIRST);
    if (!fresh) {
      LOG.log(
          INFO,
          "the ledger''s tables are brought up to date, step {0} ({1}): with millions of reviews a"
              + " step takes minutes, so let it run; the server answers once all are done",
          step.getVersion().getVersion(),
          step.getDescription());
    }
  }

  @Override
  public String getCallbackName() {
    return "upgrade told";
  }
}
