/**
 * The trained judgement: a small encoder reads a reply together with what the customer had said,
 * and heads fitted on labelled replies say how strongly each thing is there.
 *
 * <p>Knows words, their order and what labelled replies taught; does not know phrases by name,
 * rubrics or feedback. Comes from {@code reply}; what it expects is for {@code engine} to join with
 * the rules, which it doesn't yet. Every weight is rebuilt by {@code engine.training}.
 */
@NullMarked
package dev.attune.engine.model;

import org.jspecify.annotations.NullMarked;
