/**
 * Who is at the door: people with a password, programs with a token, and commands on this machine.
 *
 * <p>Knows people, their roles and the keys they hold. Does not know what lies behind the door, nor
 * which door asks. Comes from {@code ledger}; the console asks it with each request.
 */
@NullMarked
package dev.attune.deploy.signin;

import org.jspecify.annotations.NullMarked;
