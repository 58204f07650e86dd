/**
 * The whole of Attune on one machine, without an account anywhere: both sandboxes, a server of its
 * own, and a look at what came of it.
 *
 * <p>Knows the sandbox, the server's process and its REST API. Does not know how anything is judged
 * or noted: that is the server's work, as in production. Comes from {@code ./attune demo}. Not in
 * the WAR.
 */
@NullMarked
package dev.attune.deploy.demo;

import org.jspecify.annotations.NullMarked;
