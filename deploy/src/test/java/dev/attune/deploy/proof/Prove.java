package dev.attune.deploy.proof;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code benchmarks/prove}: one command for each proof. */
@Command(
    name = "prove",
    description =
        "Shows that nothing is lost, nothing twice and nothing public, and what it costs.",
    subcommands = {
      SizeCommand.class,
      CrashCommand.class,
      NodesCommand.class,
      OutageCommand.class,
      StormCommand.class,
      DiskCommand.class,
      ClockCommand.class,
      StopCommand.class,
      HistoryCommand.class,
      DraftsCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT)
public final class Prove implements Runnable {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Prove() {}

  public static void main(String[] args) {
    Logger.getLogger("").setLevel(Level.WARNING); // the database's and its migrations' good news
    System.exit(new CommandLine(new Prove()).execute(args));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a proof.");
  }
}
