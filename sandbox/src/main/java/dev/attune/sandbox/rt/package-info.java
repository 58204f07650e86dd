/**
 * A real Request Tracker on this machine, for tests and the demo: no stand-in, but the helpdesk
 * itself, fresh, on a port of its own, with mail that never leaves the machine.
 *
 * <p>Knows where Debian's packages put RT and how it is set up without touching {@code /etc}. Does
 * not know what anyone does with it. Comes from whoever needs a real helpdesk; nothing follows.
 */
@NullMarked
package dev.attune.sandbox.rt;

import org.jspecify.annotations.NullMarked;
