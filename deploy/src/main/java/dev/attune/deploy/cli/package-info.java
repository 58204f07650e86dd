/**
 * The commands of {@code ./attune}.
 *
 * <p>Knows options, files, terminals and exit statuses: results go to standard output and all else
 * to standard error. Does not know how anything is judged or kept; each command hands over to the
 * package that does. Not in the WAR.
 */
@NullMarked
package dev.attune.deploy.cli;

import org.jspecify.annotations.NullMarked;
