/**
 * What a conversation's words show, phrase by phrase and fact by fact.
 *
 * <p>Knows phrases, questions, echoes of the customer's words, and what each is worth. Does not
 * know how a rubric turns marks into a score. Comes from {@code reply} and goes to {@code engine}.
 */
@NullMarked
package dev.attune.engine.rules;

import org.jspecify.annotations.NullMarked;
