/**
 * How fast the scorer is. Prints and never asserts: a figure of one machine is no promise on
 * another.
 *
 * <p>Knows the scorer's contract and a few replies of different length. Run by hand.
 */
@NullMarked
package dev.attune.benchmarks;

import org.jspecify.annotations.NullMarked;
