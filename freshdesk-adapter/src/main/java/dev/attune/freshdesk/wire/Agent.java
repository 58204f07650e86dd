package dev.attune.freshdesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * An agent; the id is the {@code user_id} of what they write.
 *
 * @param ticketScope 1 all tickets, 2 those of their groups, 3 those given to them
 */
public record Agent(@Nullable Long id, @Nullable Integer ticketScope, @Nullable Contact contact) {

  public record Contact(@Nullable String name, @Nullable String email) {}
}
