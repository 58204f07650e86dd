package dev.attune.deploy.browser;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A visit to a server that has both sandboxes for helpdesks. */
abstract class SandboxVisit extends Visit {

  @Deployment(testable = false)
  static WebArchive war() {
    return shipped();
  }
}
