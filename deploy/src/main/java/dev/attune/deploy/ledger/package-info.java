/**
 * What was seen, assessed and noted, and how far we are; plain SQL on H2 and PostgreSQL.
 *
 * <p>Knows tickets that are due, reviews and the state of each note. Does not know helpdesks or
 * scorers, and keeps no text of a ticket. Comes from the passes; goes to the console and exports.
 */
@NullMarked
package dev.attune.deploy.ledger;

import org.jspecify.annotations.NullMarked;
