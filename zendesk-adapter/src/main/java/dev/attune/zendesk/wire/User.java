package dev.attune.zendesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * A person or program of the account.
 *
 * @param id null for the anonymous user, which Zendesk shows when credentials are wrong
 * @param alias the name that customers see instead; empty or null where there is none
 * @param role {@code end-user}, {@code agent} or {@code admin}
 */
public record User(
    @Nullable Long id,
    @Nullable String name,
    @Nullable String alias,
    @Nullable String email,
    @Nullable String role) {

  public boolean staff() {
    return "agent".equals(role) || "admin".equals(role);
  }

  public record One(@Nullable User user) {}
}
