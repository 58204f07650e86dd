/**
 * Rebuilds every shipped weight from the labelled replies and measures what it is worth.
 *
 * <p>Knows the labels, the folds and the arithmetic of agreement; nothing here ships. Comes from
 * the labelled replies beside it; its weights go to {@code engine.model} and the rubric file.
 */
@NullMarked
package dev.attune.engine.training;

import org.jspecify.annotations.NullMarked;
