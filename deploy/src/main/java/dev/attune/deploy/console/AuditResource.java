package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Audit;
import dev.attune.deploy.ledger.Ledger;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who did what, newest first. Admins alone. */
@Path("audit")
public class AuditResource {

  private static final int PAGE = 100;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  /** The lines before a line; from the newest on where none is named. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<Line> before(@QueryParam("before") @DefaultValue("9223372036854775807") long id) {
    return ledger.ask(books -> books.qa().audit().before(id, PAGE).stream().map(Line::of).toList());
  }

  public record Line(long id, String at, String who, String deed, String thing) {
    static Line of(Audit.Line line) {
      return new Line(line.id(), line.at().toString(), line.who(), line.deed(), line.thing());
    }
  }
}
