package dev.attune.deploy.cli;

import dev.attune.deploy.launch.StartFailure;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user reads when a command can't do its work, and the status it ends with. */
final class Failures {

  /** As in {@code sysexits.h}. */
  static final int BAD_USAGE = 64;

  static final int FAILED = 1;

  /** What a shell sees of a filter whose reader has gone: 128 and SIGPIPE. */
  static final int READER_GONE = 141;

  private Failures() {}

  static int badUsage(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("attune: " + mistake.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
    err.print(command.getHelp().fullSynopsis());
    err.println("`attune --help` names the commands, `attune COMMAND --help` explains one.");
    return BAD_USAGE;
  }

  static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof ReaderGone) {
      return READER_GONE;
    }
    command.getErr().println("attune: " + message(failure));
    return FAILED;
  }

  private static String message(Exception failure) {
    if (failure instanceof CommandFailure || failure instanceof StartFailure) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof IOException) {
      return "reading or writing failed ("
          + failure
          + "), so the work is not done. Mend what it names and run the command again.";
    }
    StackTraceElement[] trace = failure.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return "this should not have happened: " + failure + place + ". Please report it.";
  }
}
