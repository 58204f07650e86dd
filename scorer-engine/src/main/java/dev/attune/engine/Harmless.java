package dev.attune.engine;

import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes sure that advice, written under the reply, would not itself be found fault with. */
final class Harmless {

  private Harmless() {}

  static boolean asPartOf(AgentReply reply, String sentence) {
    Findings before = Findings.of(reply);
    Findings after = Findings.of(with(reply, sentence));
    return faults(before::raised).containsAll(faults(after::raised))
        && bad(before).containsAll(bad(after));
  }

  private static Set<Target> faults(Predicate<Target> raised) {
    return Arrays.stream(Flag.values())
        .filter(flag -> !flag.good())
        .map(flag -> Target.valueOf(flag.name()))
        .filter(raised)
        .collect(Collectors.toSet());
  }

  /** As the whole scorer sees it, which costs more: asked where the rules have no objection. */
  private static Set<Flag> bad(Findings findings) {
    return Look.at(findings, EmbeddedScorer::expected).held().flags().raised().stream()
        .map(FlagFinding::flag)
        .filter(flag -> !flag.good())
        .collect(Collectors.toSet());
  }

  /** The reply with a sentence added to its last message. */
  static AgentReply with(AgentReply reply, String sentence) {
    Conversation conversation = reply.conversation();
    List<Message> messages = new ArrayList<>(conversation.messages());
    Message last = reply.last();
    PlainText text = PlainText.of(last.text().words().stripTrailing() + "\n" + sentence);
    messages.set(
        reply.index(),
        new Message(
            last.id(),
            last.author(),
            last.visibility(),
            last.at(),
            text,
            last.automatic(),
            last.html()));
    return new AgentReply(
        new Conversation(
            conversation.id(), conversation.channel(), conversation.subject(), messages),
        reply.indexes());
  }
}
