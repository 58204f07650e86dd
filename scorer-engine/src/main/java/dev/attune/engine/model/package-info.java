/**
 * The trained judgement: a small encoder reads a reply together with what the customer had said,
 * and heads fitted on labelled replies say how strongly each thing is there.
 *
 * <p>Knows words, their order, what the rules make of them and what labelled replies taught; does
 * not know phrases by name, rubrics or feedback. Comes from {@code rules}; {@code engine} makes an
 * assessment of what it expects. Every weight is rebuilt by {@code engine.training}.
 */
@NullMarked
package dev.attune.engine.model;

import org.jspecify.annotations.NullMarked;
