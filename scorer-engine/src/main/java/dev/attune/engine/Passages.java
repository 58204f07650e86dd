package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.reply.AgentReply;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of a reply, and a short reply as a whole, without greeting and name. */
final class Passages {

  private static final int SHORT = 110;
  private static final int FEWEST = 11;

  /** Where a reply ends on a name, the name stands in its last letters. */
  private static final int NAMED = 60;

  /** What is longer is no sentence that anybody would quote. */
  private static final int LONGEST = 600;

  /** A reply longer than so many sentences has said its best by then. */
  static final int MOST = 60;

  private static final Pattern SIGNED =
      Pattern.compile(
          "\\s*(\\p{Lu}\\. ?\\p{Lu}\\p{L}+|[\u2013\u2014-] ?\\p{Lu}\\p{L}*|[\\^*]\\s?\\w+|\\n"
              + "\\s*[\\p{L} .]{1,20})?[\\s\\p{So}]*$");

  private static final Pattern GREETING =
      Pattern.compile("(?i)^\\s*((hi|hiya|hello|hey|dear)\\b[^,!.\\n]{0,30}[,!.\\n]\\s*)?");

  private static final Pattern THANKS = Pattern.compile("(?i)^thank(s| you)\\b");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "[^\\s.!?\\p{So}][^\\n]*?(?=(?<![.!?])[.!?]++(?:\\s|$)|\\s*\\p{So}+\\s+\\p{Lu}|\\n|$)");

  private Passages() {}

  /** The whole reply where it is one message and no longer than a sentence or two. */
  static Optional<Evidence> brief(AgentReply reply) {
    Message message = reply.last();
    String words = message.text().words();
    int start = GREETING.matcher(words).results().findFirst().map(MatchResult::end).orElse(0);
    int end = unsigned(words, start);
    boolean brief = end - start <= SHORT && end - start > FEWEST;
    return reply.messages().size() == 1 && brief
        ? Optional.of(Evidence.at(message, new Span(start, end)))
            .filter(whole -> !THANKS.matcher(whole.quote()).find())
        : Optional.empty();
  }

  /**
   * Where the words end that stand before a name; a masked quotation may be as long as it likes.
   */
  private static int unsigned(String words, int start) {
    String text = words.stripTrailing();
    int named = Math.max(Math.min(start, text.length()), text.length() - NAMED);
    String own = text.substring(0, named) + SIGNED.matcher(text.substring(named)).replaceFirst("");
    return own.stripTrailing().length();
  }

  static Stream<Evidence> sentences(AgentReply reply) {
    return reply.messages().stream()
        .flatMap(
            message ->
                SENTENCE
                    .matcher(message.text().words())
                    .results()
                    .map(found -> Evidence.at(message, new Span(found.start(), found.end()))))
        .filter(words -> words.span().length() > FEWEST)
        .filter(Passages::quotable)
        .limit(MOST);
  }

  static boolean quotable(Evidence words) {
    return words.span().length() <= LONGEST;
  }
}
