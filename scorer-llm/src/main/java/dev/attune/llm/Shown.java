package dev.attune.llm;

import dev.attune.assessment.Evidence;
import dev.attune.text.MappedText;
import dev.attune.text.Names;
import dev.attune.text.Redaction;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message as the model sees it: its author's own words, redacted, under a label of ours.
 *
 * @param label short and without meaning elsewhere: {@code m1}
 * @param ofReply whether it is part of the reply that is judged
 */
record Shown(String label, Message message, MappedText text, boolean ofReply) {

  private static final int LONGEST = 8_000;

  /** What stands between a person's own words, blanked. */
  private static final Pattern BLANK = Pattern.compile("\\s{4,}");

  private static final Pattern EDGE = Pattern.compile("\\A\\s+|\\s+\\z");

  static Shown of(String label, Message message, Names names, boolean ofReply) {
    String own = message.text().words();
    MappedText text =
        MappedText.of(ofReply ? own : own.substring(0, Math.min(LONGEST, own.length())))
            .replace(BLANK, blank -> "\n\n")
            .replace(EDGE, blank -> "");
    return new Shown(label, message, Redaction.of(text, names), ofReply);
  }

  String by() {
    return switch (message.author().role()) {
      case AGENT -> "agent";
      case BOT -> "bot";
      default -> "customer";
    };
  }

  /** The words in the message itself, where they stand here letter by letter. */
  Optional<Evidence> find(String quote) {
    int at = quote.isBlank() ? -1 : text.value().indexOf(quote);
    if (at < 0) {
      return Optional.empty();
    }
    Span span = text.original(new Span(at, at + quote.length()));
    boolean own = message.text().own().stream().anyMatch(words -> words.contains(span));
    return own ? Optional.of(Evidence.at(message, span)) : Optional.empty();
  }

  /** True when a quote is all that the message says, and that is more than a few words. */
  boolean whole(String quote) {
    return quote.strip().equals(text.value().strip()) && quote.strip().split("\\s+", -1).length > 3;
  }
}
