package dev.attune.engine.rules;

import java.util.List;

/** How the customer writes. */
final class CustomerFacts {

  private static final double MANY_EXCLAMATIONS = 3;
  private static final double MANY_CAPITALS = 4;
  private static final double LONG_MESSAGE = 100;
  private static final double MANY_TURNS = 3;

  private CustomerFacts() {}

  static List<Finding> of(Exchange exchange) {
    return List.of(
        Finding.share("customer.exclaims", exclaims(exchange), MANY_EXCLAMATIONS),
        new Finding("customer.doubled_marks", doubled(exchange) ? 1 : 0, List.of()),
        Finding.share("customer.shouts", capitals(exchange), MANY_CAPITALS),
        Finding.share("customer.words", count(exchange.asked()), LONG_MESSAGE),
        Finding.share("customer.words_before", count(exchange.earlier()), LONG_MESSAGE),
        Finding.share("customer.turns", exchange.earlier().size(), MANY_TURNS));
  }

  private static double exclaims(Exchange exchange) {
    return exchange.asked().stream()
        .mapToLong(said -> said.words().text().chars().filter(c -> c == '!').count())
        .sum();
  }

  private static boolean doubled(Exchange exchange) {
    return exchange.asked().stream()
        .map(said -> said.words().text())
        .anyMatch(text -> text.contains("??") || text.contains("!!") || text.contains("?!"));
  }

  private static double capitals(Exchange exchange) {
    return exchange.asked().stream()
        .flatMap(
            said -> said.words().words().stream().map(word -> word.span().in(said.words().text())))
        .filter(word -> word.length() > 2 && word.chars().allMatch(Character::isUpperCase))
        .count();
  }

  private static double count(List<Said> said) {
    return said.stream().mapToInt(each -> each.words().words().size()).sum();
  }
}
