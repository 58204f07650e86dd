package dev.attune.deploy.cli;

import dev.attune.deploy.demo.Demo;
import dev.attune.deploy.demo.DemoFailure;
import dev.attune.deploy.demo.DemoOptions;
import dev.attune.deploy.launch.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./attune demo}: the whole job on two sandbox helpdesks. */
@Command(
    name = "demo",
    header = "Shows the whole job on two sandbox helpdesks.",
    description = {
      "Starts two sandbox helpdesks and the server on an embedded database, reviews the sample",
      "tickets, writes the notes, and prints what came of it. Ends with 0 when every reply is",
      "accounted for and nothing is pending, else with 1. With --rt a real Request Tracker is a",
      "third helpdesk, where Debian's packages of it are installed."
    })
final class DemoCommand implements Callable<Integer> {

  @Option(names = "--once", description = "write DIR/reviews.csv and end, rather than stay up")
  private boolean once;

  @Option(
      names = "--rt",
      description = "start a real Request Tracker too; says what to install where it is missing")
  private boolean rt;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "keeps tickets and ledger between runs; default: ${DEFAULT-VALUE}",
      defaultValue = "attune-demo")
  private Path directory = Path.of("attune-demo");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    DemoOptions options =
        new DemoOptions(directory, once, rt, Home.directory(), Terminal.onStandardError());
    try {
      return new Demo(
              options, Clock.systemUTC(), spec.commandLine().getOut(), spec.commandLine().getErr())
          .run();
    } catch (DemoFailure | StartFailure e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
  }
}
