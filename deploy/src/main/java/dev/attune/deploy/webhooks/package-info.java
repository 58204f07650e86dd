/**
 * Hints from the vendors that something happened on a ticket.
 *
 * <p>Knows accounts and which tickets are due. Does not know what happened: the feed remains the
 * truth. Comes from the vendors' servers and goes to the ledger.
 */
@NullMarked
package dev.attune.deploy.webhooks;

import org.jspecify.annotations.NullMarked;
