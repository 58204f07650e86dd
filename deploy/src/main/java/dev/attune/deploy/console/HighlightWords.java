package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Highlights;
import dev.attune.export.ReviewRow;
import dev.attune.text.Names;
import dev.attune.text.Redaction;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.MessageId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reply's words as they may be shared: redacted, and by a person only made shorter. */
final class HighlightWords {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What a person may put where they took something out. */
  private static final Set<String> LEFT_OUT = Set.of("…", "...", "[…]");

  private static final String LEFT_OUT_HERE = " …";

  private HighlightWords() {}

  /**
   * The agent's own words of a reply, without quoted mails and signatures, redacted with every name
   * that the conversation knows; empty where its messages aren't in it.
   */
  static Optional<String> of(Conversation talk, ReviewRow row, @Nullable String agentName) {
    Set<String> known =
        talk.messages().stream()
            .flatMap(message -> message.author().names())
            .collect(Collectors.toCollection(HashSet::new));
    Optional.ofNullable(agentName).ifPresent(known::add);
    Names names =
        Names.of(known, talk.messages().stream().map(message -> message.text().value()).toList());
    Set<MessageId> own = Set.copyOf(row.messages());
    String words =
        talk.messages().stream()
            .filter(message -> own.contains(message.id()) && message.isPublic())
            .map(message -> message.text().ownWords())
            .collect(Collectors.joining("\n\n"));
    return words.isBlank() ? Optional.empty() : Optional.of(Redaction.of(words, names));
  }

  /** True when words are what was redacted, or parts of it in their order. */
  static boolean takenFrom(String redacted, String words) {
    List<String> all = List.of(SPACE.split(redacted.strip(), -1));
    int at = 0;
    for (String word : SPACE.split(words.strip(), -1)) {
      if (LEFT_OUT.contains(word)) {
        continue;
      }
      while (at < all.size() && !all.get(at).equals(word)) {
        at++;
      }
      if (at == all.size()) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** As many whole words as are kept. */
  static String fitted(String words) {
    if (words.length() <= Highlights.LONGEST) {
      return words;
    }
    int end = words.lastIndexOf(' ', Highlights.LONGEST - LEFT_OUT_HERE.length());
    return words.substring(0, Math.max(0, end)) + LEFT_OUT_HERE;
  }
}
