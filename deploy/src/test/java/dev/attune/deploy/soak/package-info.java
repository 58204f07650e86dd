/**
 * A long run with real adapters, passes, scorer and ledger against helpdesks that fail.
 *
 * <p>Knows the sandbox from behind, where the truth stands. Run by {@code ./mvnw -Psoak test}.
 */
@NullMarked
package dev.attune.deploy.soak;

import org.jspecify.annotations.NullMarked;
