/**
 * Request Tracker as a helpdesk: tickets in, internal notes back.
 *
 * <p>Knows how RT's concepts become ours, how its transactions are read without losing an answer,
 * and how a comment is written that the firm's own people alone can read. Does not know judgements,
 * ledgers or other vendors. Its foreign words come from {@code wire}; what leaves is {@code ticket}
 * and {@code helpdesk}.
 */
@NullMarked
package dev.attune.rt;

import org.jspecify.annotations.NullMarked;
