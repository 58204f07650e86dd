/**
 * A customer's matter as the helpdesk holds it, told in one vocabulary for every vendor.
 *
 * <p>Knows tickets, messages, authors and channels. Does not know which messages deserve judgement.
 * Comes from {@code helpdesk} (or a file) and goes to {@code reply}.
 */
@NullMarked
package dev.attune.ticket;

import org.jspecify.annotations.NullMarked;
