package dev.attune.engine.rules;

import dev.attune.reply.AgentReply;
import dev.attune.text.Span;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The customer's words in a reply, copied at length: they are not the agent's, marked as a
 * quotation or not, and earn nothing. A few words said back are the agent's own doing and stay.
 */
final class Copied {

  /** So many words in the customer's order are no coincidence. */
  private static final int RUN = 10;

  /** What was said longer ago is not searched. */
  private static final int REMEMBERED = 12;

  private static final long PRIME = 1_099_511_628_211L;

  private final Set<Long> runs;

  private Copied(Set<Long> runs) {
    this.runs = runs;
  }

  /**
   * @param before what was said before the replies that will be looked at
   */
  static Copied from(List<Message> before, Saids saids) {
    Set<Long> runs = new HashSet<>();
    for (Message message : before.subList(Math.max(0, before.size() - REMEMBERED), before.size())) {
      if (message.by(Role.CUSTOMER)) {
        Words words = saids.of(message).words();
        starts(words).forEach(at -> runs.add(run(words, at)));
      }
    }
    return new Copied(runs);
  }

  /** A reply without the sentences that are mostly copied; the same where there are none. */
  AgentReply cutFrom(AgentReply reply, Saids saids) {
    return runs.isEmpty() ? reply : cut(reply, saids);
  }

  private AgentReply cut(AgentReply reply, Saids saids) {
    Conversation all = reply.conversation();
    List<Message> messages = new ArrayList<>(all.messages());
    for (int index : reply.indexes()) {
      Message message = messages.get(index);
      List<Span> copied = copied(saids.of(message).words());
      if (!copied.isEmpty()) {
        messages.set(index, message.saying(message.text().without(copied)));
      }
    }
    return messages.equals(all.messages())
        ? reply
        : new AgentReply(
            new Conversation(all.id(), all.channel(), all.subject(), messages), reply.indexes());
  }

  /** Neighbours are one span. */
  private List<Span> copied(Words words) {
    BitSet copied = new BitSet();
    starts(words)
        .filter(at -> runs.contains(run(words, at)))
        .forEach(at -> copied.set(at, at + RUN));
    List<Span> spans = new ArrayList<>();
    boolean before = false;
    for (Sentence sentence : copied.isEmpty() ? List.<Sentence>of() : words.sentences()) {
      boolean mostly =
          2 * copied.get(sentence.first(), sentence.end()).cardinality() > sentence.length();
      if (mostly) {
        int start = before ? spans.remove(spans.size() - 1).start() : sentence.span().start();
        spans.add(new Span(start, sentence.span().end()));
      }
      before = mostly;
    }
    return spans;
  }

  private static IntStream starts(Words words) {
    return IntStream.rangeClosed(0, words.words().size() - RUN);
  }

  private static long run(Words words, int at) {
    long run = 0;
    for (Word word : words.words().subList(at, at + RUN)) {
      run = (run ^ word.form().hashCode()) * PRIME;
    }
    return run;
  }
}
