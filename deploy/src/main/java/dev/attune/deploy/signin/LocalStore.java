package dev.attune.deploy.signin;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;

/** The people of the ledger as an identity store of Jakarta Security. */
@ApplicationScoped
public class LocalStore implements IdentityStore {

  private final Ledger ledger;
  private final Passwords passwords;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected LocalStore() {
    this.ledger = null;
    this.passwords = null;
  }

  @Inject
  LocalStore(Ledger ledger, Passwords passwords) {
    this.ledger = ledger;
    this.passwords = passwords;
  }

  @Override
  public CredentialValidationResult validate(Credential credential) {
    return credential instanceof UsernamePasswordCredential known
        ? validate(known.getCaller(), known.getPassword().getValue())
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private CredentialValidationResult validate(String mail, char[] password) {
    Optional<Person> person =
        ledger
            .<Optional<Person>>ask(books -> books.qa().people().withMail(mail))
            .filter(known -> known.shutAt() == null);
    if (person.isEmpty()) {
      passwords.compareWithNobodys(password);
    }
    return person
        .filter(known -> passwords.matches(password, known.password()))
        .map(known -> new CredentialValidationResult(known.mail(), Set.of(known.role().label())))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
