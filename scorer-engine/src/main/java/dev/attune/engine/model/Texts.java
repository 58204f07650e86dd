package dev.attune.engine.model;

import dev.attune.engine.rules.Apostrophes;
import dev.attune.engine.rules.Slips;
import dev.attune.ticket.Message;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Messages as the model reads them, each worked out once, however often it is asked for while one
 * customer is heard. For one thread at a time.
 */
final class Texts {

  /** Where quoted history or the middle of a giant message was left out. */
  private static final Pattern GAP = Pattern.compile(" {40,}");

  private static final Pattern BLANKS = Pattern.compile("[ \t\\x{A0}]+");

  private final IdentityHashMap<Message, String> read = new IdentityHashMap<>();
  private final IdentityHashMap<Message, String> told = new IdentityHashMap<>();

  /** The words of its {@link Excerpt}, at their places. */
  String read(Message message) {
    return read.computeIfAbsent(message, each -> Excerpt.of(each).words());
  }

  /**
   * What messages say, without regard to places, white space, slips of the finger and apostrophes
   * that were left out.
   */
  String told(List<Message> messages) {
    return messages.stream().map(this::told).collect(Collectors.joining("\n"));
  }

  private String told(Message message) {
    return told.computeIfAbsent(message, each -> plain(read(each)));
  }

  private static String plain(String read) {
    String words = GAP.matcher(read.strip()).replaceAll("\n");
    String plain = Typed.plain(BLANKS.matcher(words).replaceAll(" "));
    return Slips.mendedIn(Apostrophes.restored(plain));
  }
}
