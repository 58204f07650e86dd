/**
 * The contracts that every adapter inherits: pull, read, note, failure, budget and webhook.
 *
 * <p>Knows what {@code helpdesk} promises. Does not know any vendor: what a test must arrange it
 * asks of a {@link dev.attune.tck.Bench}, and faults are put in by a proxy of its own, so that a
 * real helpdesk can stand behind a bench as well as a stand-in. Comes before every adapter's
 * release.
 */
@NullMarked
package dev.attune.tck;

import org.jspecify.annotations.NullMarked;
