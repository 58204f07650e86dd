package dev.attune.engine.model;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the encoder's token-wise evidence into sentences of the reply: the mean over a sentence's
 * tokens.
 */
final class Evidencing {

  /** The encoder's evidence columns; cues stand behind them. */
  private static final List<MarkName> COLUMNS = List.of(MarkName.values());

  private final List<Token> reply;
  private final float[][] evidence;
  private final int before;
  private final Texts texts;
  private final List<Sentence> sentences = new ArrayList<>();

  private Evidencing(List<Token> reply, Encoded encoded, Texts texts) {
    this.texts = texts;
    this.reply = reply;
    this.evidence = encoded.evidence();
    this.before = evidence.length - reply.size();
  }

  /** In the order of the text. */
  static List<Sentence> sentences(List<Token> reply, Encoded encoded, Texts texts) {
    Evidencing evidencing = new Evidencing(reply, encoded, texts);
    int from = 0;
    for (int to = 1; to <= reply.size(); to++) {
      Message message = reply.get(from).message();
      if (message == null) {
        from = to;
      } else if (to == reply.size() || !in(message, reply.get(to))) {
        evidencing.gather(message, from, to);
        from = to;
      }
    }
    return evidencing.sentences;
  }

  private static boolean in(Message message, Token token) {
    return token.message() != null && token.message().id().equals(message.id());
  }

  /** The tokens of one message. */
  private void gather(Message message, int from, int to) {
    int next = from;
    for (Span span : Sentences.of(texts.read(message))) {
      int first = next;
      while (next < to && reply.get(next).span().end() <= span.end()) {
        next++;
      }
      if (next > first) {
        sentences.add(new Sentence(Evidence.at(message, span), shown(first, next)));
      }
    }
  }

  private Map<MarkName, Double> shown(int from, int to) {
    Map<MarkName, Double> shows = new EnumMap<>(MarkName.class);
    for (int column = 0; column < COLUMNS.size(); column++) {
      double sum = 0;
      for (int token = from; token < to; token++) {
        sum += evidence[before + token][column];
      }
      shows.put(COLUMNS.get(column), sum / (to - from));
    }
    return shows;
  }
}
