package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import dev.attune.text.Span;
import dev.attune.ticket.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which sentences of the customer the rules found what makes a cue. */
final class Mentions {

  /** What kind of cue some words make. */
  record Mention(CueKind kind, Span words) {}

  private final Map<MessageId, Map<Sentence, List<Mention>>> bySentence = new HashMap<>();

  static Mentions in(List<Said> customer, List<Finding> findings) {
    Map<MessageId, Said> messages = new HashMap<>();
    customer.forEach(said -> messages.put(said.message().id(), said));
    Mentions mentions = new Mentions();
    for (Finding finding : findings) {
      CueKind.of(finding.id())
          .ifPresent(
              kind -> finding.evidence().forEach(words -> mentions.take(kind, words, messages)));
    }
    return mentions;
  }

  private void take(CueKind kind, Evidence words, Map<MessageId, Said> messages) {
    Said said = messages.get(words.message());
    if (said != null) {
      bySentence
          .computeIfAbsent(words.message(), id -> new HashMap<>())
          .computeIfAbsent(said.words().at(words.span()), sentence -> new ArrayList<>())
          .add(new Mention(kind, words.span()));
    }
  }

  /** One mention of each kind, gravest first. */
  List<Mention> of(Said said, Sentence sentence) {
    List<Mention> all =
        bySentence.getOrDefault(said.message().id(), Map.of()).getOrDefault(sentence, List.of());
    List<Mention> gravest =
        all.stream().sorted(Comparator.comparingInt(mention -> -mention.kind().weight())).toList();
    List<Mention> once = new ArrayList<>();
    for (Mention mention : gravest) {
      if (once.stream().noneMatch(other -> other.kind() == mention.kind())) {
        once.add(mention);
      }
    }
    return once;
  }
}
