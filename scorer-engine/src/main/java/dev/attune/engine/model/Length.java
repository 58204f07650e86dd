package dev.attune.engine.model;

import dev.attune.reply.AgentReply;
import java.util.regex.Pattern;

/** How long a reply is, on a scale that treats twice as long the same everywhere. */
final class Length {

  private static final Pattern NO_WORD = Pattern.compile("\\s+");
  private static final double SHORTEST = 8;
  private static final double ORDINARY = 30;
  private static final double LONGEST = 250;

  private Length() {}

  /** 0 for an ordinary reply of 30 words, about ±0.7 for half and twice as many; bounded. */
  static double of(AgentReply reply, Texts texts) {
    double words = reply.messages().stream().mapToDouble(m -> words(texts.read(m))).sum();
    return Math.log(Math.max(SHORTEST, Math.min(LONGEST, words)) / ORDINARY);
  }

  private static double words(String text) {
    return (double)
        NO_WORD
            .splitAsStream(text)
            .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
            .count();
  }
}
