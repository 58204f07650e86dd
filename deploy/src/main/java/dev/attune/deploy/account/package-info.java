/**
 * The helpdesks that are configured, opened and ready to be asked.
 *
 * <p>Knows an account's name, its helpdesk and whom its notes may reach. Does not know where the
 * configuration comes from, nor what is done with the account. Made in {@code setup}; the passes
 * work on it.
 */
@NullMarked
package dev.attune.deploy.account;

import org.jspecify.annotations.NullMarked;
