package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Real questions of the reply, and whether the customer's own were answered. */
final class QuestionFacts {

  private static final Set<String> ASKABLE =
      Set.of("number", "reference", "ref", "order", "tracking", "account", "booking", "postcode");
  private static final int LONG_NUMBER = 4;

  private QuestionFacts() {}

  static List<Finding> of(Exchange exchange) {
    List<Evidence> questions = questions(exchange);
    boolean mark =
        exchange.reply().stream().anyMatch(said -> said.words().text().indexOf('?') >= 0);
    return List.of(
        new Finding("question.mark", mark ? 1 : 0, questions),
        Finding.share("question.more", questions.size() - 1.0, 2),
        new Finding("question.given_already", givenAlready(exchange) ? 1 : 0, List.of()),
        new Finding("question.only", onlyQuestions(exchange, questions) ? 1 : 0, questions));
  }

  private static List<Evidence> questions(Exchange exchange) {
    List<Evidence> questions = new ArrayList<>();
    for (Said said : exchange.reply()) {
      said.words().sentences().stream()
          .filter(Sentence::asks)
          .forEach(sentence -> questions.add(said.evidence(sentence.span())));
    }
    return questions;
  }

  private static boolean onlyQuestions(Exchange exchange, List<Evidence> questions) {
    int sentences = exchange.reply().stream().mapToInt(s -> s.words().sentences().size()).sum();
    return !questions.isEmpty() && sentences - questions.size() <= 1;
  }

  /** Asks for a number although the customer has written one. */
  private static boolean givenAlready(Exchange exchange) {
    boolean asks =
        exchange.reply().stream()
            .anyMatch(
                said -> said.words().sentences().stream().anyMatch(s -> wants(said.words(), s)));
    return asks
        && (exchange.asked().stream().anyMatch(QuestionFacts::gives)
            || exchange.earlier().stream().anyMatch(QuestionFacts::gives));
  }

  private static boolean wants(Words words, Sentence sentence) {
    List<Word> all = words.in(sentence);
    boolean requests =
        sentence.asks()
            || all.stream()
                .anyMatch(w -> Set.of("please", "pls", "send", "dm", "provide").contains(w.form()));
    return requests && all.stream().anyMatch(word -> ASKABLE.contains(word.form()));
  }

  private static boolean gives(Said said) {
    return said.words().words().stream()
        .anyMatch(word -> word.form().chars().filter(Character::isDigit).count() >= LONG_NUMBER);
  }
}
