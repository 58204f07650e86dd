/**
 * The stand-in for Freshdesk: its endpoints, shapes, credits and habits.
 *
 * <p>Knows the shared desk; is known by the sandbox's start alone. What is known to differ from the
 * vendor stands in the module's README.
 */
@NullMarked
package dev.attune.sandbox.freshdesk;

import org.jspecify.annotations.NullMarked;
