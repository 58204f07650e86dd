/**
 * Picks the agents' public answers out of a conversation and says of every other message why it is
 * none.
 *
 * <p>Knows when messages form one reply and when a reply is closed. Does not know whether it is any
 * good. Comes from {@code ticket} and goes to {@code assessment}.
 */
@NullMarked
package dev.attune.reply;

import org.jspecify.annotations.NullMarked;
