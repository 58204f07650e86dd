package dev.attune.deploy.oidc;

import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.People.Without;
import dev.attune.deploy.ledger.QaBooks;
import java.time.Instant;
import java.util.Optional;

/** Which person of ours somebody is whom the provider has proven, and in which role. */
record Arrival(QaBooks books, OidcSettings configured, Instant now) {

  /**
   * Knows them, or enters them where newcomers may come in.
   *
   * @param password the hash of one that nobody has
   * @return empty for who may not come in; somebody who is shut out may be here
   */
  Optional<Person> of(Claims claims, String password) {
    Optional<Role> told =
        claims.values(configured.roleClaim()).stream()
            .flatMap(value -> Optional.ofNullable(configured.roles().get(value)).stream())
            .min(Role::compareTo);
    Optional<Person> person = books.people().withMail(claims.mail());
    return person.isPresent() ? known(person.get(), told) : newcomer(claims, told, password);
  }

  private Optional<Person> newcomer(Claims claims, Optional<Role> told, String password) {
    Role role = told.orElse(configured.newcomers());
    if (role == null) {
      return Optional.empty();
    }
    long id = books.people().add(claims.mail(), claims.name(), role, password, now);
    if (told.isPresent()) {
      books.people().broughtByProvider(id);
    }
    books.audit().note(now, claims.mail(), "came by the provider", "as " + role.label());
    return books.people().of(id);
  }

  private Optional<Person> known(Person person, Optional<Role> told) {
    if (!hasRole(person, told)) {
      books.audit().note(now, person.mail(), "sign-in refused", "the provider gives no role");
      return Optional.empty();
    }
    String deed = person.shutAt() == null ? "signed in" : "sign-in refused";
    books.audit().note(now, person.mail(), deed, "by the provider");
    return books.people().of(person.id());
  }

  /** While the provider says a role, it counts; once it says none, the one that was given here. */
  private boolean hasRole(Person person, Optional<Role> told) {
    if (person.role() == Role.ADMIN) {
      return true;
    }
    if (told.isPresent()) {
      books.people().roleByProvider(person.id(), told.get());
      return true;
    }
    Optional<Without> without = books.people().withoutProvider(person.id(), configured.newcomers());
    without.ifPresent(left -> leave(person, left));
    return without.map(left -> left.role() != null).orElse(true);
  }

  /** Without a role of any kind, their sessions and tokens end; the next word may bring them in. */
  private void leave(Person person, Without left) {
    Role role = left.role();
    books.people().role(person.id(), role == null ? Role.AGENT : role);
    if (role == null) {
      books.people().broughtByProvider(person.id());
      books.accessKeys().endAllOf(person.id());
    }
  }
}
