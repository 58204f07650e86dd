package dev.attune.deploy.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys may be set on the pages, and to what.
 *
 * @param sealed whether the ledger has a key to seal secrets with
 */
record SetRules(Keys keys, Layers now, boolean sealed) {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_RUBRIC = 100_000;
  private static final String RUBRIC = "attune.rubric-text";

  /** Needed before the ledger can be read, or to reach the server at all. */
  private static final Set<String> BEFORE_LEDGER =
      Set.of(
          "attune.http.address",
          "attune.http.port",
          "attune.db.url",
          "attune.db.user",
          "attune.db.password",
          "attune.secret-key");

  private static final List<String> AT_START =
      List.of("attune.rubric", "attune.llm.", "attune.http.", "attune.db.", "attune.secret-key");

  /** Why a key can't be set on the pages at all; empty where it can. */
  static Optional<String> notHere(Key key) {
    if (BEFORE_LEDGER.contains(key.name())) {
      return Optional.of("needed before the ledger is open; set it in a file or the environment");
    }
    return key.unit().contains("path")
        ? Optional.of("names a file of the server's machine; set it there")
        : Optional.empty();
  }

  /** Read once, when the server starts. */
  static boolean atStart(Key key) {
    return AT_START.stream().anyMatch(key.name()::startsWith);
  }

  /** Everything that stands against setting these. */
  List<String> against(Map<String, String> wanted) {
    List<String> problems = new ArrayList<>();
    wanted.forEach(
        (name, value) ->
            keys.named(name)
                .map(key -> against(key, name, value))
                .orElseGet(() -> Optional.of(name + " is no key of Attune"))
                .ifPresent(problems::add));
    return problems;
  }

  private Optional<String> against(Key key, String name, String value) {
    Optional<String> elsewhere = now.origin(name).filter(from -> !from.equals(LedgerSource.NAME));
    if (notHere(key).isPresent()) {
      return notHere(key).map(why -> name + ": " + why);
    }
    if (elsewhere.isPresent()) {
      return Optional.of(
          name + " is set by " + SetSheet.spoken(elsewhere.get()) + "; change it there");
    }
    if (key.secret() && !value.isEmpty() && !sealed) {
      return Optional.of(
          name
              + " can't be kept without a key to encrypt it with; set attune.secret-key-file and"
              + " start the server again, or set "
              + name
              + "-file");
    }
    if (value.length() > (name.equals(RUBRIC) ? LONGEST_RUBRIC : LONGEST)) {
      return Optional.of(name + " is too long");
    }
    if (value.contains("${")) {
      return Optional.of(name + " must not refer to other keys with ${");
    }
    return !name.equals(RUBRIC) && value.chars().anyMatch(Character::isISOControl)
        ? Optional.of(name + " must be one line")
        : Optional.empty();
  }
}
