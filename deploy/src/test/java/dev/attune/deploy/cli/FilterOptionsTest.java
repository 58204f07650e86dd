package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.attune.deploy.ledger.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FilterOptionsTest {

  private final CommandLine attune = Main.commandLine();
  private final CommandSpec export =
      Objects.requireNonNull(attune.getSubcommands().get("export")).getCommandSpec();

  @Test
  void export_has_an_option_for_whatever_reviews_are_filtered_by() {
    assertThat(export.optionsMap().keySet())
        .containsAll(Stream.of(Facet.values()).map(facet -> "--" + facet.label()).toList());
  }

  @Test
  void every_one_reaches_the_server_by_the_name_of_its_parameter() {
    List<String> arguments = new ArrayList<>(List.of("export"));
    Stream.of(Facet.values())
        .forEach(facet -> arguments.addAll(List.of("--" + facet.label(), "a " + facet.label())));
    attune.parseArgs(arguments.toArray(String[]::new));

    assertThat(FilterOptions.given(export))
        .hasSize(Facet.values().length)
        .contains(entry("tag", "a tag"), entry("reason", "a reason"));
  }

  @Test
  void a_gap_below_zero_is_a_value_and_no_option() {
    attune.parseArgs("export", "--gap", "-3");

    assertThat(FilterOptions.given(export)).containsExactly(entry("gap", "-3"));
  }

  @Test
  void what_was_not_given_is_not_asked_for() {
    attune.parseArgs("export");

    assertThat(FilterOptions.given(export)).isEmpty();
  }
}
