/**
 * Stand-ins for the vendors' helpdesks, for the demo, the tests and anyone without an account.
 *
 * <p>They speak HTTP and know nothing of the rest of Attune. Start them with {@link
 * dev.attune.sandbox.Sandbox#start}.
 */
@NullMarked
package dev.attune.sandbox;

import org.jspecify.annotations.NullMarked;
