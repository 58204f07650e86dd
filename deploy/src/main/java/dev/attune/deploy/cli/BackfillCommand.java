package dev.attune.deploy.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./attune backfill}: reviews what was said before the account began. */
@Command(
    name = "backfill",
    header = "Reviews an account's history.",
    description = {
      "Reviews what agents have answered since a date, at the pace of",
      "attune.backfill.tickets-per-minute and behind what is answered now. No notes are written",
      "unless --notes is given; then the note policy decides, and holds what is older than",
      "attune.note.newest. It goes on in the server when this command is broken off; the same",
      "command again watches it. Tickets that the helpdesk no longer lists can't be found."
    })
final class BackfillCommand implements Callable<Integer> {

  private static final String PATH = "backfill";
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  @Option(names = "--account", paramLabel = "NAME", required = true, description = "whose history")
  private String account = "";

  @Option(names = "--since", paramLabel = "DATE", description = "from this date or time on")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "before this date or time")
  private @Nullable String until;

  @Option(names = "--notes", description = "notes may be written, as the policy has it")
  private boolean notes;

  @Option(names = "--stop", description = "stops the one under way; what was read stays")
  private boolean stop;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (since == null && !stop) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--since=DATE'");
    }
    try (Server server = Server.foundOrStarted(Clock.systemUTC())) {
      AccountCalls calls = new AccountCalls(server, account, spec);
      JsonObject told = stop ? calls.delete(PATH) : watched(calls);
      spec.commandLine().getOut().println(BackfillLine.of(told));
      if (notes && server.headless()) {
        spec.commandLine()
            .getErr()
            .println(
                "attune: notes are planned and not written yet, for no server runs: they are"
                    + " written, as the policy has it, once one does (./attune serve).");
      }
      return 0;
    }
  }

  private JsonObject watched(AccountCalls calls) throws IOException {
    JsonObject told = calls.post(PATH, order());
    String last = "";
    while (goesOn(told)) {
      String line = BackfillLine.of(told);
      if (!line.equals(last)) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
        last = line;
      }
      Server.sleep(LOOK_EVERY);
      told = calls.read(PATH);
    }
    return told;
  }

  private static boolean goesOn(JsonObject told) {
    String state = told.getString("state");
    return state.equals("listing") || state.equals("reading");
  }

  private JsonObject order() {
    JsonObjectBuilder order = Json.createObjectBuilder().add("notes", notes);
    if (since != null) {
      order.add("since", since);
    }
    if (until != null) {
      order.add("until", until);
    }
    return order.build();
  }
}
