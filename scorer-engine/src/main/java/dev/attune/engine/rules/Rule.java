package dev.attune.engine.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something worth seeing in a text, by the phrases that show it.
 *
 * <p>Life story: written in a rule file together with its own examples, which the build runs; it
 * finds its phrases in every text that its family reads; what a finding is worth for each mark and
 * flag is a weight, fitted to labelled replies within the direction that the rule declares.
 *
 * @param id stable, dotted: {@code family.what}
 * @param reader whose words it reads
 * @param moves what a finding may push, and whether up (true) or down
 * @param unless phrases that silence a match they overlap
 * @param hits examples with the guilty words in square brackets
 * @param silent examples in which nothing may be found
 */
record Rule(
    String id,
    Reader reader,
    Map<Target, Boolean> moves,
    List<Phrase> phrases,
    List<Phrase> unless,
    List<String> hits,
    List<String> silent) {

  enum Reader {
    CUSTOMER,
    REPLY
  }

  Rule {
    moves = Map.copyOf(moves);
    phrases = List.copyOf(phrases);
    unless = List.copyOf(unless);
    hits = List.copyOf(hits);
    silent = List.copyOf(silent);
  }

  /** A rule is its id; comparing all it says would cost more than finding it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rule rule && id.equals(rule.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
