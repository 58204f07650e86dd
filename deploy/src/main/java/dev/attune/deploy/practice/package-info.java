/**
 * Hard tickets to practise on: an answer is judged at once, and forgotten.
 *
 * <p>Knows the tickets that ship, how a ticket is made unrecognisable, and the scorer. Does not
 * know the ledger nor helpdesks, and keeps nothing. Comes from the pages and goes back to them.
 */
@NullMarked
package dev.attune.deploy.practice;

import org.jspecify.annotations.NullMarked;
