/** Sign-in by another's word, against a provider in this process that can lie. */
@NullMarked
package dev.attune.deploy.oidc;

import org.jspecify.annotations.NullMarked;
