package dev.attune.engine.model;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers the encoder's token-wise evidence into sentences: the mean over a sentence's tokens. */
final class Evidencing {

  /** The encoder's evidence columns; cues stand behind them. */
  private static final List<MarkName> COLUMNS = List.of(MarkName.values());

  private static final int CUE = COLUMNS.size();

  private final List<Token> row;
  private final float[][] evidence;

  Evidencing(List<Token> row, Encoded encoded) {
    this.row = row;
    this.evidence = encoded.evidence();
  }

  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    gathered(true)
        .forEach(
            (words, tokens) -> {
              Map<MarkName, Double> shows = new EnumMap<>(MarkName.class);
              for (MarkName mark : COLUMNS) {
                shows.put(mark, mean(tokens, COLUMNS.indexOf(mark)));
              }
              sentences.add(new Sentence(words, shows));
            });
    return sentences;
  }

  List<CueSentence> cues() {
    List<CueSentence> cues = new ArrayList<>();
    gathered(false).forEach((words, tokens) -> cues.add(new CueSentence(words, mean(tokens, CUE))));
    cues.sort(Comparator.comparing(CueSentence::weight).reversed());
    return cues;
  }

  private double mean(List<Integer> tokens, int column) {
    return tokens.stream().mapToDouble(token -> evidence[token][column]).average().orElse(0);
  }

  /** Sentences of one side in the order of the text, each with the positions of its tokens. */
  private Map<Evidence, List<Integer>> gathered(boolean reply) {
    Map<Evidence, List<Integer>> gathered = new LinkedHashMap<>();
    IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i).message())
        .filter(java.util.Objects::nonNull)
        .distinct()
        .forEach(message -> gather(message, reply, gathered));
    return gathered;
  }

  private void gather(Message message, boolean reply, Map<Evidence, List<Integer>> gathered) {
    List<Integer> tokens =
        IntStream.range(0, row.size())
            .filter(i -> row.get(i).reply() == reply && message.equals(row.get(i).message()))
            .boxed()
            .toList();
    int next = 0;
    for (var span :
        tokens.isEmpty()
            ? List.<dev.attune.text.Span>of()
            : Sentences.of(Excerpt.of(message).words())) {
      int from = next;
      while (next < tokens.size() && row.get(tokens.get(next)).span().end() <= span.end()) {
        next++;
      }
      if (next > from) {
        gathered.put(Evidence.at(message, span), tokens.subList(from, next));
      }
    }
  }
}
