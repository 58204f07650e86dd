package dev.attune.deploy.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./attune retry}: has tickets that were set aside read again, or refused notes written
 * again.
 */
@Command(
    name = "retry",
    header = "Reads tickets again that were set aside, or writes notes that were refused.",
    description = {
      "A ticket that can't be read is set aside after some tries, and shown with its reason by",
      "status, health and export. Once the reason is gone, this has it read again. With --notes it",
      "has notes written again that the helpdesk refused, or that never arrived; review page and",
      "export tell why. What would not be planned today stays as it is: on replies older than",
      "attune.note.newest, out of the account's scope, switched off, or more than attune.note.*",
      "lets an agent have. No reply gets a second note."
    })
final class RetryCommand implements Callable<Integer> {

  @Option(names = "--account", paramLabel = "NAME", required = true, description = "whose tickets")
  private String account = "";

  @Option(names = "--ticket", paramLabel = "ID", description = "this one alone; all")
  private @Nullable String ticket;

  @Option(names = "--notes", description = "refused notes instead of tickets")
  private boolean notes;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (Server server = Server.foundOrStarted(Clock.systemUTC())) {
      JsonObjectBuilder wanted = Json.createObjectBuilder().add("notes", notes);
      if (ticket != null) {
        wanted.add("ticket", ticket);
      }
      JsonObject answer =
          new AccountCalls(server, account, spec).post("tickets/retry", wanted.build());
      PrintWriter out = spec.commandLine().getOut();
      out.println((notes ? "planned again: " : "read again: ") + answer.getInt("retried"));
      int left = answer.getInt("left", 0);
      if (left > 0) {
        out.println(
            "left as they are: "
                + left
                + " (too old, out of scope, switched off, or more than their agents get for now)");
      }
      return 0;
    }
  }
}
