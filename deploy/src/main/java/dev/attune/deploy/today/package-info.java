/**
 * What the last days and weeks were like, for people to look at: sums, trends, and who carries
 * much.
 *
 * <p>Knows the ledger's sums and a little statistics. Does not know pages, mails or helpdesks.
 * Comes from the ledger; goes to the console's first page and to the digest.
 */
@NullMarked
package dev.attune.deploy.today;

import org.jspecify.annotations.NullMarked;
