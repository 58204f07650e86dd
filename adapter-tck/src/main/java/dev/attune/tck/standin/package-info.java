/**
 * A bench over the stand-ins of {@code sandbox}, through the control API that both of them share.
 *
 * <p>Knows that API's paths. Does not know the sandbox's classes: each adapter's tests start it and
 * say where it listens.
 */
@NullMarked
package dev.attune.tck.standin;

import org.jspecify.annotations.NullMarked;
