/**
 * What a week or month was like, by mail to those who want it and as a page to print.
 *
 * <p>Knows the ledger's sums, shared highlights and a mail server. Does not know helpdesks, scorers
 * or texts of tickets beyond what a person has shared. Comes from the ledger; goes to people's
 * mailboxes and to the console.
 */
@NullMarked
package dev.attune.deploy.digest;

import org.jspecify.annotations.NullMarked;
