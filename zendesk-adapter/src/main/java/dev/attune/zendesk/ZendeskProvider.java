package dev.attune.zendesk;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Settings;

/** Opens Zendesk accounts. */
public final class ZendeskProvider implements HelpdeskProvider {

  static final String VENDOR = "zendesk";

  @Override
  public String vendor() {
    return VENDOR;
  }

  @Override
  public Helpdesk open(Settings settings) {
    return new ZendeskHelpdesk(settings);
  }
}
