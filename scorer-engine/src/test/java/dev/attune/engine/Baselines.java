package dev.attune.engine;

import dev.attune.engine.labelled.Labelled;
import dev.attune.ticket.Message;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What any believable scorer must beat. */
final class Baselines {

  private static final List<String> STOCK = List.of("sorry", "apolog", "understand");

  private Baselines() {}

  static double stockPhrases(Labelled labelled) {
    String reply = text(labelled).toLowerCase(Locale.ROOT);
    return STOCK.stream().mapToInt(stock -> reply.split(stock, -1).length - 1).sum();
  }

  static double length(Labelled labelled) {
    return text(labelled).length();
  }

  private static String text(Labelled labelled) {
    return labelled.reply().messages().stream()
        .map(Message::text)
        .map(text -> text.words())
        .collect(Collectors.joining("\n"));
  }
}
