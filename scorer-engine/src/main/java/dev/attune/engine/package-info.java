/**
 * The scorer that ships: in process, deterministic, explained by the customer's and the agent's own
 * words.
 *
 * <p>Knows how to make an assessment of what rules and model expect together, and how a coach would
 * say it. Does not know tickets' addresses, notes or policies. Comes from {@code reply} and goes to
 * {@code assessment} and {@code feedback}.
 */
@NullMarked
package dev.attune.engine;

import org.jspecify.annotations.NullMarked;
