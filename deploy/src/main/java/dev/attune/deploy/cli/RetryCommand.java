package dev.attune.deploy.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./attune retry}: has tickets that were set aside read again. */
@Command(
    name = "retry",
    header = "Reads tickets again that were set aside.",
    description = {
      "A ticket that can't be read is set aside after some tries, and shown with its reason by",
      "status, health and export. Once the reason is gone, this has it read again."
    })
final class RetryCommand implements Callable<Integer> {

  @Option(names = "--account", paramLabel = "NAME", required = true, description = "whose tickets")
  private String account = "";

  @Option(names = "--ticket", paramLabel = "ID", description = "this one alone; all")
  private @Nullable String ticket;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (Server server = Server.foundOrStarted(ConfigProvider.getConfig(), Clock.systemUTC())) {
      JsonObject wanted =
          ticket == null
              ? JsonValue.EMPTY_JSON_OBJECT
              : Json.createObjectBuilder().add("ticket", ticket).build();
      JsonObject answer = new AccountCalls(server, account, spec).post("tickets/retry", wanted);
      spec.commandLine().getOut().println("read again: " + answer.getInt("retried"));
      return 0;
    }
  }
}
