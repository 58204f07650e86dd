/**
 * What keeps a server and its ledger in order beside the work on replies.
 *
 * <p>Knows the ledger and the time. Does not know helpdesks or scorers. Made in {@code setup},
 * which steps it; goes to the ledger.
 */
@NullMarked
package dev.attune.deploy.upkeep;

import org.jspecify.annotations.NullMarked;
