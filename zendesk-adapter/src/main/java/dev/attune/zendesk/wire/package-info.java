/**
 * Zendesk's own words: its JSON as records, and every call we make.
 *
 * <p>Knows paths, limits and status codes of Zendesk's Support API. Does not know tickets as we
 * mean them; {@code ZendeskTickets} turns one into the other. Imported by this adapter alone; the
 * records are public because JSON-B wants them so.
 */
@NullMarked
package dev.attune.zendesk.wire;

import org.jspecify.annotations.NullMarked;
