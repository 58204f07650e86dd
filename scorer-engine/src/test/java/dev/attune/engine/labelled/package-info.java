/** Labelled replies and how to measure agreement with them. Knows files and figures, no scorer. */
@NullMarked
package dev.attune.engine.labelled;

import org.jspecify.annotations.NullMarked;
