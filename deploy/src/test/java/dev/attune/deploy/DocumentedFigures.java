package dev.attune.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The metrics that dashboard and alerts ask for. */
final class DocumentedFigures {

  private static final Pattern NAME = Pattern.compile("attune_[a-z_]+");
  private static final Path DOCS = Path.of("..", "docs", "operations");

  private DocumentedFigures() {}

  static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String file : new String[] {"dashboard.json", "alerts.yml"}) {
      NAME.matcher(Files.readString(DOCS.resolve(file)))
          .results()
          .map(MatchResult::group)
          .forEach(names::add);
    }
    return names;
  }
}
