package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import dev.attune.text.Span;
import dev.attune.ticket.Message;

/** A message and its author's own words, cut once. */
record Said(Message message, Words words) {

  static Said of(Message message) {
    return new Said(message, Words.of(message.text().words()));
  }

  Evidence evidence(Span span) {
    return Evidence.at(message, span);
  }

  Evidence evidence(int first, int end) {
    return evidence(words.span(first, end));
  }
}
