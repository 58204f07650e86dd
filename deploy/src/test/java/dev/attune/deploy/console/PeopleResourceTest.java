package dev.attune.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.People.Without;
import dev.attune.deploy.signin.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleResourceTest {

  private final MovableClock clock = new MovableClock();
  private final Ledger ledger = new Ledger(Databases.ready());
  private final long olivia = enters("olivia@example.com", Role.ADMIN);
  private final long maya = enters("maya@example.com", Role.AGENT);
  private final PeopleResource people = new PeopleResource(ledger, clock, byOlivia());

  private long enters(String mail, Role role) {
    return ledger.ask(books -> books.qa().people().add(mail, mail, role, "hash", clock.instant()));
  }

  /** A request that was let in. */
  private HttpServletRequest byOlivia() {
    Caller caller =
        new Caller(olivia, "olivia@example.com", "Olivia", Role.ADMIN, Caller.Means.SESSION, 1);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, values) -> {
              assertThat(method.getName()).isEqualTo("getAttribute");
              return caller;
            });
  }

  private void change(String body) throws IOException {
    people.change(maya, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<Without> withoutProvider() {
    return ledger.ask(books -> books.qa().people().withoutProvider(maya, null));
  }

  @Test
  void to_shut_out_and_let_in_again_leaves_a_provider_s_role_a_provider_s() throws IOException {
    ledger.keep(books -> books.qa().people().roleByProvider(maya, Role.LEAD));
    change("{\"role\":\"lead\",\"shut\":true}");
    change("{\"role\":\"lead\",\"shut\":false}");

    assertThat(withoutProvider()).contains(new Without(Role.AGENT));
  }

  @Test
  void another_role_given_here_is_no_provider_s_any_more() throws IOException {
    ledger.keep(books -> books.qa().people().roleByProvider(maya, Role.LEAD));
    change("{\"role\":\"qa\",\"shut\":false}");

    assertThat(withoutProvider()).isEmpty();
  }
}
