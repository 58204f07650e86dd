package dev.attune.deploy.proof;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one part of a proof came to.
 *
 * @param enough false when so little happened that it shows nothing
 * @param words what else there is to say
 */
record Part(String name, Balance balance, boolean enough, Duration took, List<String> words) {

  boolean good() {
    return enough && balance.good();
  }

  void tell() {
    words.forEach(System.out::println);
    if (!enough) {
      System.out.println("SO LITTLE HAPPENED that this shows nothing: have more --tickets");
    }
    System.out.printf(Locale.ROOT, "%s: %.1f minutes%n", name, took.toSeconds() / 60.0);
  }
}
