package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of the customer's own words the reply takes up, and what it adds. */
final class EchoFacts {

  private static final double MANY_WORDS = 6;
  private static final double MANY_LONG_WORDS = 3;
  private static final double MANY_NUMBERS = 2;
  private static final double MANY_NEW_NUMBERS = 4;
  private static final int LONG = 5;

  private EchoFacts() {}

  static List<Finding> of(Exchange exchange) {
    Set<String> asked = Content.stems(exchange.asked());
    Set<String> earlier = Content.stems(exchange.earlier());
    Set<String> given = Content.stems(exchange.reply());
    Set<String> theirs = new HashSet<>(asked);
    theirs.addAll(earlier);
    List<Finding> facts = new ArrayList<>();
    facts.add(
        evident(exchange, Finding.share("echo.words", shared(asked, given), MANY_WORDS), asked));
    facts.add(Finding.share("echo.earlier", shared(earlier, given), MANY_WORDS));
    facts.add(Finding.share("echo.long_words", longShared(theirs, given), MANY_LONG_WORDS));
    facts.addAll(numbers(exchange));
    facts.add(new Finding("echo.none", shared(theirs, given) == 0 ? 1 : 0, List.of()));
    facts.add(Finding.share("echo.said_before", said(exchange, given), 1));
    return facts;
  }

  private static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private static int longShared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(word -> word.length() >= LONG && other.contains(word)).count();
  }

  private static List<Finding> numbers(Exchange exchange) {
    Set<String> theirs = Content.numbers(exchange.asked());
    theirs.addAll(Content.numbers(exchange.earlier()));
    Set<String> ours = Content.numbers(exchange.reply());
    int echoed = shared(theirs, ours);
    return List.of(
        Finding.share("echo.numbers", echoed, MANY_NUMBERS),
        Finding.share("reply.new_numbers", ours.size() - echoed, MANY_NEW_NUMBERS));
  }

  /** How much of the reply the firm has already said in an earlier answer. */
  private static double said(Exchange exchange, Set<String> given) {
    Set<String> before = Content.stems(exchange.answers());
    return given.isEmpty() ? 0 : (double) shared(given, before) / given.size();
  }

  private static Finding evident(Exchange exchange, Finding fact, Set<String> asked) {
    List<Evidence> evidence = new ArrayList<>();
    for (Said said : exchange.reply()) {
      for (Word word : said.words().words()) {
        if (Content.carries(word) && asked.contains(Synonyms.of(word.stem()))) {
          evidence.add(said.evidence(word.span()));
        }
      }
    }
    return new Finding(fact.id(), fact.strength(), evidence);
  }
}
