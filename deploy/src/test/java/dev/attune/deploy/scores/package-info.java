/** Conversations in files, and the rows they lead to. */
@NullMarked
package dev.attune.deploy.scores;

import org.jspecify.annotations.NullMarked;
