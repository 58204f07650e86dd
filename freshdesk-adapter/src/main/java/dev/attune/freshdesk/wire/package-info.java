/**
 * Freshdesk's own words: its JSON as records, and every call we make.
 *
 * <p>Knows paths, credits and status codes of Freshdesk's API v2. Does not know tickets as we mean
 * them; {@code FreshdeskTickets} turns one into the other. Imported by this adapter alone; the
 * records are public because JSON-B wants them so.
 */
@NullMarked
package dev.attune.freshdesk.wire;

import org.jspecify.annotations.NullMarked;
