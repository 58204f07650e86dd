package dev.attune.deploy.admin;

import dev.attune.deploy.console.Doorkeeper;
import dev.attune.deploy.console.RoleCheck;
import dev.attune.deploy.console.UnforeseenProblems;
import dev.attune.deploy.console.UnreadableProblems;
import dev.attune.deploy.console.WebProblems;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The set-up's part of the REST API, behind the same door as the rest of it. */
@ApplicationPath("api/v1/setup")
public class SetUpApi extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        SetUpResource.class,
        CheckResource.class,
        Doorkeeper.class,
        RoleCheck.class,
        WebProblems.class,
        UnreadableProblems.class,
        UnforeseenProblems.class);
  }
}
