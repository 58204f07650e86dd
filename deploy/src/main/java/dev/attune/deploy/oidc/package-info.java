/**
 * Who is at the door by another's word: sign-in at the company's own OpenID provider.
 *
 * <p>Knows the provider, what it says of a person, and which person of ours that is. Does not know
 * which page asks. Comes from the configuration and goes to the same sessions as {@code signin}.
 */
@NullMarked
package dev.attune.deploy.oidc;

import org.jspecify.annotations.NullMarked;
