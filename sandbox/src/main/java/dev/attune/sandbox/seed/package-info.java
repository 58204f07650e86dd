/**
 * Conversations that fill a desk: the demo's, a file's, or one that the control API sends.
 *
 * <p>Comes from JSON Lines, goes into {@link dev.attune.sandbox.core.Desk}.
 */
@NullMarked
package dev.attune.sandbox.seed;

import org.jspecify.annotations.NullMarked;
