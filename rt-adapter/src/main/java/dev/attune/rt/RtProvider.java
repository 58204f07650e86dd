package dev.attune.rt;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Settings;

/** Opens Request Tracker accounts. */
public final class RtProvider implements HelpdeskProvider {

  static final String VENDOR = "rt";

  @Override
  public String vendor() {
    return VENDOR;
  }

  @Override
  public Helpdesk open(Settings settings) {
    return new RtHelpdesk(settings);
  }
}
