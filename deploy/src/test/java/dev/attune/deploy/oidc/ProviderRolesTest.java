package dev.attune.deploy.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.oidc.OidcSignIn.Outcome;
import dev.attune.deploy.oidc.OidcSignIn.Reason;
import dev.attune.deploy.oidc.OidcSignIn.TurnedAway;
import dev.attune.deploy.oidc.OidcSignIn.Welcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles by a provider's word, and what it tells beside its token. */
class ProviderRolesTest extends AtProvider {

  ProviderRolesTest() {
    roleClaim = "groups";
  }

  private Outcome signsInAs(String... groups) {
    provider.lies(claims -> claims.claim("groups", List.of(groups)));
    return signsIn();
  }

  private Role role() {
    return ledger.<Person>ask(books -> books.qa().people().withMail(MAYA).orElseThrow()).role();
  }

  @Test
  void a_role_by_the_provider_s_word_ends_with_it_and_the_one_given_here_counts_again() {
    knows(Role.AGENT);
    assertThat(signsInAs("leads")).isInstanceOf(Welcome.class);
    assertThat(signsInAs("quality")).isInstanceOf(Welcome.class);
    assertThat(role()).isEqualTo(Role.QA);

    assertThat(signsInAs("sales")).isInstanceOf(Welcome.class);
    assertThat(role()).isEqualTo(Role.AGENT);
  }

  @Test
  void a_role_that_was_given_here_stays_without_any_word() {
    knows(Role.LEAD);
    assertThat(signsInAs()).isInstanceOf(Welcome.class);
    assertThat(role()).isEqualTo(Role.LEAD);
  }

  @Test
  void who_came_by_the_word_alone_is_what_newcomers_are_once_it_is_gone() {
    newcomers = Role.AGENT;
    signsInAs("leads");
    assertThat(signsInAs()).isInstanceOf(Welcome.class);
    assertThat(role()).isEqualTo(Role.AGENT);
  }

  @Test
  void where_newcomers_are_nothing_they_are_turned_away_and_their_sessions_end() {
    Welcome before = (Welcome) signsInAs("leads");
    assertThat(keyring.session(before.secret())).isPresent();

    assertThat(signsInAs()).isEqualTo(new TurnedAway(Reason.UNKNOWN));
    assertThat(keyring.session(before.secret())).isEmpty();
    assertThat(role()).isEqualTo(Role.AGENT);
    assertThat(signsInAs()).isEqualTo(new TurnedAway(Reason.UNKNOWN));
    assertThat(signsInAs("quality")).isInstanceOf(Welcome.class);
    assertThat(role()).isEqualTo(Role.QA);
  }

  @Test
  void the_provider_s_word_wins_while_it_lasts_and_what_an_admin_gave_meanwhile_comes_after() {
    knows(Role.AGENT);
    signsInAs("leads");
    ledger.keep(
        books -> {
          long maya = books.qa().people().withMail(MAYA).orElseThrow().id();
          books.qa().people().role(maya, Role.QA);
        });
    signsInAs("leads");
    assertThat(role()).isEqualTo(Role.LEAD);
    signsInAs();
    assertThat(role()).isEqualTo(Role.QA);
  }

  private void tokenWithoutMail() {
    provider.lies(claims -> claims.claim("email", null).claim("email_verified", null));
  }

  @Test
  void an_address_that_the_token_lacks_is_asked_for() {
    knows(Role.QA);
    tokenWithoutMail();
    provider.tellsBeside(
        "{\"sub\":\"subject-1\",\"email\":\"maya@example.com\",\"email_verified\":true}");
    assertThat(signsIn()).isInstanceOf(Welcome.class);
  }

  @Test
  void what_the_provider_names_and_says_nothing_of_is_as_if_it_were_not_named() {
    knows(Role.QA);
    tokenWithoutMail();
    provider.tellsBeside(
        "{\"sub\":\"subject-1\",\"email\":\"maya@example.com\",\"email_verified\":true,"
            + "\"name\":null,\"groups\":[null],\"picture\":null}");
    assertThat(signsIn()).isInstanceOf(Welcome.class);
    assertThat(role()).isEqualTo(Role.QA);
  }

  @Test
  void what_is_told_of_somebody_else_lets_nobody_in() {
    knows(Role.QA);
    tokenWithoutMail();
    provider.tellsBeside(
        "{\"sub\":\"subject-2\",\"email\":\"maya@example.com\",\"email_verified\":true}");
    assertThat(signsIn()).isEqualTo(new TurnedAway(Reason.UNPROVEN));
  }

  @Test
  void an_address_that_is_told_and_not_verified_lets_nobody_in() {
    knows(Role.QA);
    tokenWithoutMail();
    provider.tellsBeside("{\"sub\":\"subject-1\",\"email\":\"maya@example.com\"}");
    assertThat(signsIn()).isEqualTo(new TurnedAway(Reason.UNVERIFIED));
  }

  @Test
  void the_signed_token_counts_before_what_is_told_beside() {
    provider.tellsBeside(
        "{\"sub\":\"subject-1\",\"email\":\"boss@example.com\",\"email_verified\":true}");
    newcomers = Role.AGENT;
    assertThat(signsIn()).isInstanceOf(Welcome.class);
    assertThat(role()).isEqualTo(Role.AGENT);
  }
}
