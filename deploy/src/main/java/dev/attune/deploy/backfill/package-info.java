/**
 * Finds tickets from before an account began and has them read, slowly, behind what is said now.
 *
 * <p>Knows an account's feed and the backfill that was ordered. Does not judge: the tickets it
 * finds become due, and {@code pull} reads them as any other. Ordered in the console; goes to the
 * ledger.
 */
@NullMarked
package dev.attune.deploy.backfill;

import org.jspecify.annotations.NullMarked;
