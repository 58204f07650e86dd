package dev.attune.deploy.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds keys that no one reads, since a misspelt one would silently change nothing. */
final class UnknownKeys {

  static final String WITHOUT_VENDOR = " belongs to an account without a vendor; set ";

  private static final String PREFIX = "attune.";
  private static final String IN_ENVIRONMENT = "ATTUNE_";

  /** Said to the build, which may start servers: that it may install what its tests need. */
  private static final String TO_THE_BUILD = "ATTUNE_INSTALL";

  private final Keys keys;
  private final Set<String> accounts;

  UnknownKeys(Keys keys, Set<String> accounts) {
    this.keys = keys;
    this.accounts = accounts;
  }

  /** A sentence for each unknown key among the names, naming the nearest known one. */
  List<String> in(Iterable<String> names) {
    Set<String> unknown = new TreeSet<>();
    Set<String> environment = known().stream().map(Key::inEnvironment).collect(Collectors.toSet());
    environment.add(TO_THE_BUILD);
    for (String name : names) {
      if ((name.startsWith(PREFIX) && !known().contains(name))
          || (name.startsWith(IN_ENVIRONMENT) && !environment.contains(name))) {
        unknown.add(name);
      }
    }
    return unknown.stream().map(this::sentence).toList();
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>();
    for (Key key : keys.all()) {
      if (key.perAccount()) {
        accounts.forEach(account -> known.add(key.of(account)));
      } else {
        known.add(key.name());
      }
    }
    return known;
  }

  private String sentence(String name) {
    boolean ofAccount = AccountNames.generic(name).startsWith(AccountNames.PREFIX + "NAME.");
    if (ofAccount && keys.named(name).isPresent()) {
      String vendor = name.substring(0, AccountNames.PREFIX.length() + account(name).length());
      return name + WITHOUT_VENDOR + vendor + ".vendor";
    }
    return name + " is no key of Attune; did you mean " + nearest(name) + "?";
  }

  private static String account(String name) {
    String rest = name.substring(AccountNames.PREFIX.length());
    return rest.substring(0, rest.indexOf('.'));
  }

  private String nearest(String name) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    boolean environment = name.startsWith(IN_ENVIRONMENT);
    return candidates(name, environment).stream()
        .min(
            Comparator.comparingInt((String known) -> distance.apply(name, known))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("none");
  }

  private Set<String> candidates(String name, boolean environment) {
    Set<String> candidates = known();
    if (environment) {
      return candidates.stream().map(Key::inEnvironment).collect(Collectors.toSet());
    }
    if (name.startsWith(AccountNames.PREFIX)
        && name.indexOf('.', AccountNames.PREFIX.length()) > 0) {
      keys.all().stream()
          .filter(Key::perAccount)
          .forEach(key -> candidates.add(key.of(account(name))));
    }
    return candidates;
  }
}
