package dev.attune.ticket;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message. A name and an address are personal data: shown to people who may see them,
 * never logged.
 *
 * @param id the vendor's id of the person; null where unknown (a deleted user, an anonymous file)
 * @param name the name as the helpdesk shows it; null where unknown
 * @param alias the name that customers see instead of it; null where they see no other
 * @param email the address console users are matched by; null where unknown
 */
public record Author(
    @Nullable String id,
    Role role,
    @Nullable String name,
    @Nullable String alias,
    @Nullable String email) {

  /** Somebody whom customers see by their name. */
  public Author(@Nullable String id, Role role, @Nullable String name, @Nullable String email) {
    this(id, role, name, null, email);
  }

  public static Author of(@Nullable String id, Role role) {
    return new Author(id, role, null, null);
  }

  /** Whatever they are known by: names and address. */
  public Stream<String> names() {
    return Stream.of(name, alias, email).filter(Objects::nonNull);
  }

  /** True for two messages of one person; two unknown authors of the same role count as one. */
  public boolean sameAs(Author other) {
    return role == other.role && (id == null || other.id == null || id.equals(other.id));
  }
}
