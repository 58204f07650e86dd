/**
 * One thing done well and one thing to try, in a coach's words.
 *
 * <p>Knows an assessment and the words it quotes. Does not know tickets' addresses or policies.
 * Comes from {@code assessment} and goes to {@code note} and {@code export}.
 */
@NullMarked
package dev.attune.feedback;

import org.jspecify.annotations.NullMarked;
