package dev.attune.deploy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./attune}: the command line's main class. */
@Command(
    name = "attune",
    description = "Judges how empathetic support replies are and coaches agents in their helpdesk.",
    subcommands = {
      DemoCommand.class,
      SandboxCommand.class,
      ServeCommand.class,
      CheckCommand.class,
      ScoreCommand.class,
      ExportCommand.class,
      UndoCommand.class,
      BackfillCommand.class,
      RetryCommand.class,
      ForgetCommand.class
    },
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    footer = "%n`attune COMMAND --help` explains a command.")
public final class Main implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Failures::badUsage)
        .setExecutionExceptionHandler(Failures::failed)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The build's version, as the jar's manifest has it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"attune " + (version == null ? "unpackaged" : version)};
    }
  }
}
