package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import dev.attune.text.Span;
import dev.attune.ticket.Message;

/** A message and its author's own words, cut once. */
record Said(Message message, Words words) {

  /** A message longer than a short novel chapter is read up to here, so that time stays bounded. */
  private static final int READ = 60_000;

  static Said of(Message message) {
    String words = message.text().words();
    String read = words.substring(0, Math.min(READ, words.length()));
    return new Said(message, Words.of(Wrapping.undone(read)));
  }

  Said with(Words other) {
    return new Said(message, other);
  }

  Evidence evidence(Span span) {
    return Evidence.at(message, span);
  }

  Evidence evidence(int first, int end) {
    return evidence(words.span(first, end));
  }
}
