package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleExamplesTest {

  private static final List<Rule> RULES = RuleBook.standard().rules();

  @TestFactory
  Stream<DynamicTest> every_rule_finds_the_marked_words_of_its_examples() {
    return RULES.stream()
        .flatMap(
            rule ->
                rule.hits().stream()
                    .map(
                        hit ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + hit, () -> finds(rule, hit))));
  }

  @TestFactory
  Stream<DynamicTest> every_rule_stays_silent_on_its_right_examples() {
    return RULES.stream()
        .flatMap(
            rule ->
                rule.silent().stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + text,
                                () -> assertThat(spans(rule, text)).isEmpty())));
  }

  @Test
  void every_rule_brings_both_kinds_of_examples() {
    assertThat(RULES).allSatisfy(rule -> assertThat(rule.hits()).as(rule.id()).isNotEmpty());
    assertThat(RULES).allSatisfy(rule -> assertThat(rule.silent()).as(rule.id()).isNotEmpty());
  }

  @Test
  void rule_ids_are_unique() {
    Set<String> ids = new HashSet<>();
    assertThat(RULES).allSatisfy(rule -> assertThat(ids.add(rule.id())).as(rule.id()).isTrue());
  }

  private static void finds(Rule rule, String marked) {
    List<Span> guilty = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int open = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        open = text.length();
      } else if (c == ']') {
        guilty.add(new Span(open, text.length()));
      } else {
        text.append(c);
      }
    }
    assertThat(spans(rule, text.toString())).isEqualTo(guilty);
  }

  private static List<Span> spans(Rule rule, String text) {
    Words words = Words.of(text);
    return RuleBook.standard().find(words, rule.reader()).getOrDefault(rule, List.of()).stream()
        .map(hit -> words.span(hit.first(), hit.end()))
        .toList();
  }
}
