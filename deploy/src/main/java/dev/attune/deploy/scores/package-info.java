/**
 * From a conversation in a file or a request to its review rows.
 *
 * <p>Knows the format of conversations and which row each message leads to. Does not know where
 * conversations lie, nor how a reply is judged. Comes from the command line and the scoring API and
 * goes to {@code export}.
 */
@NullMarked
package dev.attune.deploy.scores;

import org.jspecify.annotations.NullMarked;
