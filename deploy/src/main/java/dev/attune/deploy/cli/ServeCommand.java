package dev.attune.deploy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code ./attune serve}. The launcher starts the server's own jar for it, so that signals reach
 * it; this class explains the command and is run only where that was bypassed.
 */
@Command(
    name = "serve",
    header = "Runs the server.",
    description = {
      "Runs the server until SIGTERM, configured by MicroProfile Config: system properties,",
      "environment variables, and attune.properties in the working directory or the file that",
      "ATTUNE_CONFIG names. README.md has every key."
    })
final class ServeCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new CommandFailure("the server is started by the launcher: ./attune serve.");
  }
}
