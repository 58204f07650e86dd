/**
 * What QA sees of the ledger: the REST API now, pages later.
 *
 * <p>Knows reviews, totals and the scorer. Does not know vendors, and changes nothing on a ticket.
 * Comes from the ledger and goes to browsers and programs.
 */
@NullMarked
package dev.attune.deploy.console;

import org.jspecify.annotations.NullMarked;
