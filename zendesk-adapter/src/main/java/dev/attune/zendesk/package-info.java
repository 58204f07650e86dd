/**
 * Zendesk as a helpdesk: tickets in, internal notes back.
 *
 * <p>Knows how Zendesk's concepts become ours, how its feed is read without losing an answer, and
 * how a note is written once and never in public. Does not know judgements, ledgers or other
 * vendors. Its foreign words come from {@code wire}; what leaves is {@code ticket} and {@code
 * helpdesk}.
 */
@NullMarked
package dev.attune.zendesk;

import org.jspecify.annotations.NullMarked;
