/**
 * Reads what has changed, judges replies that are closed, and plans notes.
 *
 * <p>Knows accounts, the scorer's contract and the ledger. Does not know vendors or how a note
 * reaches its ticket. Comes from {@code helpdesk}; what it finds goes to the ledger, from where
 * {@code notes} and {@code console} take it.
 */
@NullMarked
package dev.attune.deploy.pull;

import org.jspecify.annotations.NullMarked;
