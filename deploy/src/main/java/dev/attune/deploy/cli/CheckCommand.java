package dev.attune.deploy.cli;

import dev.attune.deploy.check.Check;
import dev.attune.deploy.check.Finding;
import dev.attune.deploy.check.HttpPort;
import dev.attune.deploy.launch.StartConditions;
import dev.attune.deploy.launch.StartFailure;
import dev.attune.deploy.setup.Configuration;
import dev.attune.helpdesk.Diagnosis;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./attune check}: what is wrong, and what to do about it. */
@Command(
    name = "check",
    header = "Says what is not ready yet and what to do.",
    description = {
      "Tries the configuration, the ledger and every helpdesk that is set in a file, the",
      "environment or on the set-up page: address, credentials, rights, clock, limits. Changes",
      "nothing, unless a test note is asked for. Ends with 0 when all is ready, else with 1."
    })
final class CheckCommand implements Callable<Integer> {

  @Option(
      names = "--ticket",
      paramLabel = "ID",
      description = "a ticket of your own for the test note: ID, or ACCOUNT/ID")
  private @Nullable String ticket;

  @Option(
      names = "--write-test-note",
      description = "write one labelled private note on the ticket and verify that it is private")
  private boolean writeTestNote;

  private boolean ready;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if ((ticket != null) != writeTestNote) {
      throw new ParameterException(
          spec.commandLine(), "--ticket and --write-test-note go together.");
    }
    try {
      StartConditions.require(System.getProperties(), System.getenv());
    } catch (StartFailure e) {
      return notEvenRead(String.valueOf(e.getMessage()));
    }
    return checked(ConfigProvider.getConfig());
  }

  /** What would stop the server at once stops the rest of the check too. */
  private int notEvenRead(String problem) {
    Diagnosis.Step step =
        new Diagnosis.Step(
            "configuration",
            Diagnosis.Result.FAILED,
            problem,
            "correct it, then check again: nothing else could be checked");
    print(new Finding("server", new Diagnosis(List.of(step))));
    return summed();
  }

  private int checked(Config config) throws IOException {
    Configuration configuration = Configuration.layered(config);
    Optional<ServerCheck> server =
        Check.onlyServerKnows(configuration) ? ServerCheck.of(config) : Optional.empty();
    ready = true;
    if (server.isPresent()) {
      server.get().ask(ticket, this::print);
    } else {
      here(new Check(configuration, Clock.systemUTC(), port(config)));
    }
    return summed();
  }

  private int summed() {
    out().println(ready ? "Ready." : "Not ready yet.");
    out().flush();
    return ready ? 0 : 1;
  }

  private void here(Check check) {
    if (ticket == null) {
      check.all(this::print);
    } else {
      print(check.testNote(ticket));
    }
  }

  private static HttpPort port(Config config) {
    return new HttpPort(
        config.getOptionalValue("attune.http.address", String.class).orElse("127.0.0.1"),
        config.getOptionalValue("attune.http.port", Integer.class).orElse(8080),
        false);
  }

  private void print(Finding finding) {
    ready &= finding.diagnosis().ready();
    out().println(finding.subject());
    for (Diagnosis.Step step : finding.diagnosis().steps()) {
      out()
          .printf(
              Locale.ROOT, "  %-12s %-10s %s%n", step.name(), word(step.result()), step.finding());
      if (!step.whatToDo().isBlank()) {
        out().printf(Locale.ROOT, "  %-12s %-10s → %s%n", "", "", step.whatToDo());
      }
    }
  }

  private static String word(Diagnosis.Result result) {
    return switch (result) {
      case OK -> "ok";
      case FAILED -> "FAILED";
      case NOT_PROVEN -> "not proven";
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
