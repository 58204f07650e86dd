package dev.attune.deploy.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./attune forget}: forgets a ticket, an agent or a customer for good. */
@Command(
    name = "forget",
    header = "Forgets a ticket, an agent or a customer.",
    description = {
      "Deletes their reviews and notes from the ledger, counts what went, and never enters again",
      "what was said before. Notes that stand on tickets stay there: take them back first with",
      "./attune undo, or delete the ticket in the helpdesk."
    })
final class ForgetCommand implements Callable<Integer> {

  @Option(names = "--account", paramLabel = "NAME", required = true, description = "where")
  private String account = "";

  @ArgGroup(multiplicity = "1")
  private Whom whom = new Whom();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** One of the three, by the helpdesk's own id. */
  static final class Whom {
    @Option(names = "--ticket", paramLabel = "ID", description = "this ticket")
    private @Nullable String ticket;

    @Option(names = "--agent", paramLabel = "ID", description = "this agent's replies")
    private @Nullable String agent;

    @Option(names = "--customer", paramLabel = "ID", description = "this customer's tickets")
    private @Nullable String customer;

    private JsonObject asJson() {
      var json = Json.createObjectBuilder();
      if (ticket != null) {
        json.add("ticket", ticket);
      } else if (agent != null) {
        json.add("agent", agent);
      } else if (customer != null) {
        json.add("customer", customer);
      }
      return json.build();
    }
  }

  @Override
  public Integer call() throws IOException {
    try (Server server = Server.foundOrStarted(Clock.systemUTC())) {
      JsonObject gone = new AccountCalls(server, account, spec).post("forget", whom.asJson());
      PrintWriter out = spec.commandLine().getOut();
      out.println("tickets  " + gone.getInt("tickets"));
      out.println("reviews  " + gone.getInt("reviews"));
      out.println("notes    " + gone.getInt("notes"));
      out.println("verdicts, disputes and ratings  " + gone.getInt("opinions"));
      return 0;
    }
  }
}
