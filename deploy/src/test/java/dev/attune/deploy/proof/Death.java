package dev.attune.deploy.proof;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a {@link Child} ended, and what it had done by then.
 *
 * @param step at which it was
 * @param read tickets
 * @param wrote notes
 */
record Death(String step, long read, long wrote) {

  private static final String TOLD = "DIED ";

  /** Of one that didn't come to its step and was killed from outside. */
  static final Death ANYWHERE = new Death("anywhere", 0, 0);

  /** As it is told by a child, in a line of its own. */
  String line() {
    return TOLD + step + "/" + read + "/" + wrote;
  }

  static boolean isTold(String line) {
    return line.startsWith(TOLD);
  }

  static Death of(String line) {
    String[] parts = line.substring(TOLD.length()).split("/", -1);
    return new Death(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  /** True when each named step is among them, and half of them had done something before. */
  static boolean show(Collection<Death> deaths) {
    var steps = deaths.stream().map(Death::step).collect(Collectors.toSet());
    long atWork = deaths.stream().filter(death -> death.read + death.wrote > 0).count();
    return steps.containsAll(Halting.NAMED) && 2 * atWork >= deaths.size();
  }

  /** What many came to, for people to read. */
  static String sum(Collection<Death> deaths) {
    var steps =
        deaths.stream()
            .collect(Collectors.groupingBy(Death::step, TreeMap::new, Collectors.counting()));
    return String.format(
        Locale.ROOT,
        "%d of %d had read a ticket by then (%d in all), %d had written a note (%d in all)%n"
            + "  they died %s",
        deaths.stream().filter(death -> death.read > 0).count(),
        deaths.size(),
        deaths.stream().mapToLong(Death::read).sum(),
        deaths.stream().filter(death -> death.wrote > 0).count(),
        deaths.stream().mapToLong(Death::wrote).sum(),
        steps);
  }
}
