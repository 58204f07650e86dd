/**
 * Is everything in place? Asked by {@code ./attune check}.
 *
 * <p>Knows what must be true before Attune can work, and the sentence that helps where it isn't.
 * Changes nothing, but for a labelled test note where one is asked for. Comes from the
 * configuration and every configured helpdesk and goes to people.
 */
@NullMarked
package dev.attune.deploy.check;

import org.jspecify.annotations.NullMarked;
