/**
 * What the customer needed, what the reply gave, and the gap between them, each with its evidence.
 *
 * <p>Knows the rubric: needs, marks, flags, score and gap. Does not know how a scorer finds them,
 * nor where a note goes. Comes from {@code reply} and goes to {@code feedback}, {@code note} and
 * {@code export}.
 */
@NullMarked
package dev.attune.assessment;

import org.jspecify.annotations.NullMarked;
