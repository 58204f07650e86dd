package dev.attune.deploy.setup;

import java.util.stream.Collectors;

/** The table of README.md, made of the keys. */
final class KeyTable {

  private static final String HEAD =
      "| key | default | unit | reason |\n| --- | --- | --- | --- |\n";

  private KeyTable() {}

  static String of(Keys keys) {
    return keys.all().stream().map(KeyTable::row).collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Key key) {
    String standard = key.standard().isEmpty() ? "" : "`" + key.standard() + "`";
    return "| `%s` | %s | %s | %s |%n"
        .formatted(key.name(), standard, key.unit(), key.reason())
        .replace("\r", "");
  }
}
