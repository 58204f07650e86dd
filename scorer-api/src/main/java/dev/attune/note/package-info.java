/**
 * The internal note an agent finds in the ticket: whether one is due, what it says, and the mark
 * that lets it be found again.
 *
 * <p>Knows feedback and the note policy. Does not know vendors, and has no way to say anything in
 * public. Comes from {@code feedback} and goes to {@code helpdesk}.
 */
@NullMarked
package dev.attune.note;

import org.jspecify.annotations.NullMarked;
