package dev.attune.engine.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether an answer throws the reply back, by how it is written: louder, or in its own words. */
record Retort(List<Said> answer, List<Said> reply) {

  private static final int SHOUTS = 3;
  private static final Pattern MARKS = Pattern.compile("[?!]{2,}");
  private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{4,}\\b(?![-\\d])");
  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c]([^\"\u201c\u201d]{3,})[\"\u201d]");

  boolean sounds() {
    return answer.stream()
            .map(said -> said.words().text())
            .anyMatch(text -> MARKS.matcher(text).find() || shouts(text) || quotes(text))
        || beginsWithTheirs();
  }

  private boolean shouts(String text) {
    boolean loud = text.chars().filter(c -> c == '!').count() >= SHOUTS;
    return loud || CAPITALS.matcher(text).results().anyMatch(word -> !replied(word.group()));
  }

  /** "'Depends on your bank' buys no food". */
  private boolean quotes(String text) {
    return QUOTED.matcher(text).results().anyMatch(words -> replied(words.group(1)));
  }

  private boolean replied(String words) {
    String sought = words.toLowerCase(Locale.ROOT);
    return reply.stream()
        .anyMatch(said -> said.words().text().toLowerCase(Locale.ROOT).contains(sought));
  }

  /** "90 days is February": nothing was asked, and their own words come back. */
  private boolean beginsWithTheirs() {
    List<Word> first = answer.get(0).words().words();
    return first.size() > 2
        && !asks()
        && first.stream().limit(2).anyMatch(Content::carries)
        && replied(first.get(0).form() + " " + first.get(1).form());
  }

  private boolean asks() {
    return reply.stream().anyMatch(said -> said.words().text().contains("?"));
  }
}
