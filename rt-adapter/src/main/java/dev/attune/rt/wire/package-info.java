/**
 * Request Tracker's own words: the JSON of its REST API 2.0 as records, and every call we make.
 *
 * <p>Knows paths, queries and status codes of RT 5. Does not know tickets as we mean them; {@code
 * RtTickets} turns one into the other. Imported by this adapter alone; the records are public
 * because JSON-B wants them so.
 */
@NullMarked
package dev.attune.rt.wire;

import org.jspecify.annotations.NullMarked;
