package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {

  private static final int TWICE = 2;

  /** No part of a name with a capital, an address, a number or a contraction. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}'’@.#/_-])[a-z]{2,}(?![\\p{L}\\p{N}@/_]|['’.]\\p{L})");

  @Test
  void the_list_is_every_word_that_two_labelled_conversations_write_in_lower_case() {
    assertThat(Lines.of("lexicon.txt")).isEqualTo(words());
  }

  @Test
  void no_first_name_is_among_them() {
    assertThat(
            Stream.of("anna", "tom", "priya", "mohammed", "oluwaseun", "mei", "nigel", "svetlana"))
        .noneMatch(Lexicon::common);
  }

  @Test
  void a_word_that_only_the_encoder_has_met_is_known_and_not_common() {
    assertThat(Lexicon.known("cove")).isTrue();
    assertThat(Lexicon.common("cove")).isFalse();
  }

  /** Prints the list, for lexicon.txt. */
  public static void main(String[] arguments) {
    words().forEach(System.out::println);
  }

  private static List<String> words() {
    Map<String, Set<String>> told = new TreeMap<>();
    conversations()
        .forEach(
            (id, talk) ->
                talk.messages().stream()
                    .flatMap(LexiconTest::words)
                    .forEach(word -> told.computeIfAbsent(word, w -> new HashSet<>()).add(id)));
    return told.entrySet().stream()
        .filter(word -> word.getValue().size() >= TWICE)
        .map(Map.Entry::getKey)
        .filter(word -> Apostrophes.restored(word).equals(word))
        .collect(Collectors.toList());
  }

  private static Map<String, Conversation> conversations() {
    Map<String, Conversation> conversations = new HashMap<>();
    Stream.of(LabelledReplies.all(), LabelledReplies.more(), LabelledReplies.later())
        .flatMap(List::stream)
        .map(Labelled::reply)
        .forEach(reply -> conversations.put(reply.conversation().id(), reply.conversation()));
    return conversations;
  }

  private static Stream<String> words(Message message) {
    return WORD.matcher(message.text().value()).results().map(MatchResult::group);
  }
}
