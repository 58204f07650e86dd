/**
 * Freshdesk as a helpdesk: tickets in, internal notes back.
 *
 * <p>Knows how Freshdesk's concepts become ours, how its list is read without losing an answer, and
 * how a note is written that agents alone can read. Does not know judgements, ledgers or other
 * vendors. Its foreign words come from {@code wire}; what leaves is {@code ticket} and {@code
 * helpdesk}.
 */
@NullMarked
package dev.attune.freshdesk;

import org.jspecify.annotations.NullMarked;
