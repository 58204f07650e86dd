package dev.attune.deploy.webhooks;

import dev.attune.deploy.console.UnforeseenProblems;
import dev.attune.deploy.console.WebProblems;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The addresses that vendors are given: {@code /webhooks/NAME}. */
@ApplicationPath("webhooks")
public class Webhooks extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        WebhookResource.class, NotTheVendor.class, WebProblems.class, UnforeseenProblems.class);
  }
}
