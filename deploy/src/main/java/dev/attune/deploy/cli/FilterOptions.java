package dev.attune.deploy.cli;

import dev.attune.deploy.ledger.Facet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option for each thing that reviews can be filtered by, as the API and the pages have them. */
final class FilterOptions implements IModelTransformer {

  /** Made by the command line. */
  FilterOptions() {}

  @Override
  public CommandSpec transform(CommandSpec command) {
    Stream.of(Facet.values()).map(FilterOptions::option).forEach(command::addOption);
    return command;
  }

  /** Those that were given, in their order, by the name of the API's parameter. */
  static Map<String, String> given(CommandSpec command) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      String value = command.findOption(name(facet)).getValue();
      if (value != null) {
        given.put(facet.label(), value);
      }
    }
    return given;
  }

  private static OptionSpec option(Facet facet) {
    return OptionSpec.builder(name(facet))
        .type(String.class)
        .paramLabel(Meaning.of(facet).label)
        .description(Meaning.of(facet).words)
        .build();
  }

  private static String name(Facet facet) {
    return "--" + facet.label();
  }

  /** What a facet's value is, and what it picks out. */
  private record Meaning(String label, String words) {
    static Meaning of(Facet facet) {
      return switch (facet) {
        case ACCOUNT -> new Meaning("NAME", "of this account alone");
        case AGENT -> new Meaning("ID", "of this agent alone");
        case TICKET -> new Meaning("ID", "of this ticket alone");
        case FIT -> new Meaning("N", "of this fit, 1 to 5");
        case NEED -> new Meaning("N", "where the customer's need was 0 to 3");
        case GAP -> new Meaning("N", "of this gap, -3 to 3");
        case CHANNEL -> new Meaning("NAME", "of this channel, such as email");
        case GROUP -> new Meaning("NAME", "of this group");
        case OUTCOME -> new Meaning("NAME", "reviewed, unscored or merged");
        case REASON -> new Meaning("REASON", "unscored for this reason, such as 'no text'");
        case FLAG -> new Meaning("NAME", "with this flag, such as canned");
        case TAG -> new Meaning("NAME", "of tickets with this tag");
        case NOTE -> new Meaning("STATE", "none, planned, written, held, refused or undone");
        case VERDICT -> new Meaning("WORD", "agreed, overruled or earlier");
        case DISPUTE -> new Meaning("STATE", "open, upheld, rejected or earlier");
      };
    }
  }
}
