/**
 * What both stand-ins share: a clock that can be moved, the desk with its tickets and people, rate
 * windows, faults, the journal that survives a kill, and the web server.
 *
 * <p>Knows no vendor: a request comes in as a {@link dev.attune.sandbox.core.Call}, a vendor's
 * package turns it into an {@link dev.attune.sandbox.core.Answer}.
 */
@NullMarked
package dev.attune.sandbox.core;

import org.jspecify.annotations.NullMarked;
