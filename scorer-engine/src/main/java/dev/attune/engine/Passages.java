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
  private static final int FEWEST = 20;

  /** With greeting and name; longer texts need not be looked at. */
  private static final int LONGEST = 400;

  private static final Pattern SIGNED =
      Pattern.compile(
          "\\s*(\\p{Lu}\\. ?\\p{Lu}\\p{L}+|[\u2013\u2014-] ?\\p{Lu}\\p{L}*|[\\^*]\\s?\\w+|\\n"
              + "\\s*[\\p{L} .]{1,20})?[\\s\\p{So}]*$");

  private static final Pattern GREETING =
      Pattern.compile("(?i)^\\s*((hi|hiya|hello|hey|dear)\\b[^,!.\\n]{0,30}[,!.\\n]\\s*)?");

  private static final Pattern THANKS = Pattern.compile("(?i)^thank(s| you)\\b");

  private static final Pattern SENTENCE =
      Pattern.compile("[^\\s.!?][^\\n]*?(?=[.!?]+(\\s|$)|\\n|$)");

  private Passages() {}

  /** The whole reply where it is one message and no longer than a sentence or two. */
  static Optional<Evidence> brief(AgentReply reply) {
    Message message = reply.last();
    String words = message.text().words();
    if (words.strip().length() > LONGEST) {
      return Optional.empty();
    }
    int start = GREETING.matcher(words).results().findFirst().map(MatchResult::end).orElse(0);
    int end = SIGNED.matcher(words).replaceFirst("").length();
    boolean brief = end - start <= SHORT && end - start > FEWEST;
    return reply.messages().size() == 1 && brief
        ? Optional.of(Evidence.at(message, new Span(start, end)))
            .filter(whole -> !THANKS.matcher(whole.quote()).find())
        : Optional.empty();
  }

  static Stream<Evidence> sentences(AgentReply reply) {
    return reply.messages().stream()
        .flatMap(
            message ->
                SENTENCE
                    .matcher(message.text().words())
                    .results()
                    .filter(found -> found.end() - found.start() > FEWEST)
                    .map(found -> Evidence.at(message, new Span(found.start(), found.end()))));
  }
}
