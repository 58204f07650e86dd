/**
 * Says a customer's words back to them: "I've lost two jobs" becomes "you've lost two jobs", "can I
 * bring my dog?" becomes "whether you can bring your dog".
 *
 * <p>Knows English grammar as far as the parts of speech show it, and would rather say nothing than
 * something broken. Does not know cues, marks or advice. Comes from the customer's sentences and
 * goes to the advice in {@code engine}.
 */
@NullMarked
package dev.attune.engine.mirror;

import org.jspecify.annotations.NullMarked;
