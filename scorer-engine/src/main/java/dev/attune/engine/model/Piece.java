package dev.attune.engine.model;

import dev.attune.text.Span;

/** One entry of the encoder's vocabulary, and where its letters stand in the text. */
record Piece(int id, Span span) {}
