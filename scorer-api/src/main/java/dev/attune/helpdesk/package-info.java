/**
 * The door at both ends: what every helpdesk must offer us, and nothing a vendor calls by its own
 * name.
 *
 * <p>Knows pages of changed tickets, checkpoints and internal notes. Does not know judgements.
 * Adapters stand behind it; the passes in {@code deploy} stand before it.
 */
@NullMarked
package dev.attune.helpdesk;

import org.jspecify.annotations.NullMarked;
