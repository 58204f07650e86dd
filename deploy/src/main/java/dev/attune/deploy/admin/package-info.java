/**
 * What admins set up and check on the pages.
 *
 * <p>Knows the configuration and the check, and tells of both. Does not know what the work makes of
 * them. Comes from {@code setup} and {@code check} and goes to the set-up page.
 */
@NullMarked
package dev.attune.deploy.admin;

import org.jspecify.annotations.NullMarked;
