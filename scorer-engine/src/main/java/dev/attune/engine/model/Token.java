package dev.attune.engine.model;

import dev.attune.text.Span;
import dev.attune.ticket.Message;
import org.jspecify.annotations.Nullable;

/**
 * One step of the encoder's input.
 *
 * @param message whose words these are; null for markers
 * @param reply true for the reply's side, false for what came before it
 */
record Token(int id, @Nullable Message message, Span span, boolean reply) {

  private static final Span NOWHERE = new Span(0, 0);

  static Token marker(int id, boolean reply) {
    return new Token(id, null, NOWHERE, reply);
  }

  static Token of(Piece piece, Message message, boolean reply) {
    return new Token(piece.id(), message, piece.span(), reply);
  }
}
