package dev.attune.freshdesk;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Settings;

/** Opens Freshdesk accounts. */
public final class FreshdeskProvider implements HelpdeskProvider {

  static final String VENDOR = "freshdesk";

  @Override
  public String vendor() {
    return VENDOR;
  }

  @Override
  public Helpdesk open(Settings settings) {
    return new FreshdeskHelpdesk(settings);
  }
}
