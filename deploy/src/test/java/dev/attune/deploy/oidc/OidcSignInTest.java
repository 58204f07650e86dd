package dev.attune.deploy.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.oidc.OidcSignIn.Begun;
import dev.attune.deploy.oidc.OidcSignIn.Outcome;
import dev.attune.deploy.oidc.OidcSignIn.Reason;
import dev.attune.deploy.oidc.OidcSignIn.TurnedAway;
import dev.attune.deploy.oidc.OidcSignIn.Welcome;
import dev.attune.deploy.signin.Caller;
import dev.attune.helpdesk.Secret;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OidcSignInTest extends AtProvider {

  OidcSignInTest() {
    newcomers = Role.AGENT;
  }

  private Caller caller(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Welcome.class);
    return keyring.session(((Welcome) outcome).secret()).orElseThrow();
  }

  private void turnsAway(Reason reason) {
    assertThat(signsIn()).isEqualTo(new TurnedAway(reason));
    assertThat(ledger.<Optional<Person>>ask(books -> books.qa().people().withMail(MAYA))).isEmpty();
  }

  private void turnsAway(UnaryOperator<JWTClaimsSet.Builder> lie) {
    provider.lies(lie);
    turnsAway(Reason.UNPROVEN);
  }

  @Test
  void who_is_vouched_for_comes_in_as_what_newcomers_are() {
    Caller maya = caller(signsIn());
    assertThat(maya.mail()).isEqualTo(MAYA);
    assertThat(maya.name()).isEqualTo("Maya");
    assertThat(maya.role()).isEqualTo(Role.AGENT);
  }

  @Test
  void the_door_asks_with_state_nonce_and_proof_key_and_never_with_the_secret() {
    Begun begun = signIn().begin(BACK).orElseThrow();
    provider.signsIn(begun.door());
    assertThat(provider.asked("state")).isEqualTo(begun.ticket().state());
    assertThat(provider.asked("nonce")).isEqualTo(begun.ticket().nonce());
    assertThat(provider.asked("code_challenge_method")).isEqualTo("S256");
    assertThat(provider.asked("code_challenge")).isNotEqualTo(begun.ticket().verifier());
    assertThat(begun.door().toString()).doesNotContain(LyingProvider.SECRET);
    assertThat(begun.door().toString()).doesNotContain(begun.ticket().verifier());
  }

  @Test
  void who_is_known_keeps_their_role() {
    knows(Role.QA);
    assertThat(caller(signsIn()).role()).isEqualTo(Role.QA);
  }

  @Test
  void a_claim_says_the_role_and_the_highest_counts() {
    roleClaim = "groups";
    provider.lies(claims -> claims.claim("groups", List.of("quality", "leads", "all")));
    assertThat(caller(signsIn()).role()).isEqualTo(Role.LEAD);
  }

  @Test
  void an_admin_stays_one_and_nobody_becomes_one() {
    roleClaim = "groups";
    knows(Role.ADMIN);
    provider.lies(claims -> claims.claim("groups", "quality"));
    assertThat(caller(signsIn()).role()).isEqualTo(Role.ADMIN);
    assertThatThrownBy(
            () ->
                new OidcSettings(
                    provider.issuer(), "a", new Secret("b"), "c", Role.ADMIN, "", Map.of()))
        .hasMessage("nobody becomes an admin by another's word");
  }

  @Test
  void a_stranger_is_turned_away_where_newcomers_are_nothing() {
    newcomers = null;
    turnsAway(Reason.UNKNOWN);
  }

  @Test
  void who_is_shut_out_stays_out() {
    knows(Role.QA);
    ledger.keep(
        books -> {
          Person maya = books.qa().people().withMail(MAYA).orElseThrow();
          books.qa().people().shut(maya.id(), clock.instant());
        });
    assertThat(signsIn()).isEqualTo(new TurnedAway(Reason.SHUT));
  }

  @Test
  void an_address_that_is_not_verified_lets_nobody_in() {
    knows(Role.ADMIN);
    provider.lies(claims -> claims.claim("email_verified", false));
    assertThat(signsIn()).isEqualTo(new TurnedAway(Reason.UNVERIFIED));
    provider.lies(claims -> claims.claim("email_verified", null));
    assertThat(signsIn()).isEqualTo(new TurnedAway(Reason.UNVERIFIED));
    provider.lies(claims -> claims.claim("email", null));
    assertThat(signsIn()).isEqualTo(new TurnedAway(Reason.UNVERIFIED));
  }

  @Test
  void a_token_for_another_request_or_for_none_proves_nothing() {
    turnsAway(claims -> claims.claim("nonce", "another"));
    turnsAway(claims -> claims.claim("nonce", null));
  }

  @Test
  void a_token_for_another_client_or_of_another_issuer_proves_nothing() {
    turnsAway(claims -> claims.audience("another"));
    turnsAway(claims -> claims.issuer("https://elsewhere.example"));
  }

  @Test
  void a_token_that_has_ended_proves_nothing() {
    turnsAway(
        claims ->
            claims
                .issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(Instant.now().minusSeconds(3600))));
  }

  @Test
  void a_token_signed_with_another_key_proves_nothing() throws Exception {
    provider.signsWithAnotherKey();
    turnsAway(Reason.UNPROVEN);
  }

  @Test
  void a_token_signed_with_what_both_know_proves_nothing() {
    provider.signsWithTheClientsSecret();
    turnsAway(Reason.UNPROVEN);
  }

  @Test
  void a_provider_that_names_itself_otherwise_is_not_asked() {
    provider.namesAnotherIssuer();
    assertThat(signIn().begin(BACK)).isEmpty();
  }

  @Test
  void a_provider_that_is_gone_lets_nobody_in() {
    OidcSignIn signIn = signIn();
    Begun begun = signIn.begin(BACK).orElseThrow();
    provider.close();
    assertThat(signIn.end(begun.ticket().cookie(), begun.ticket().state(), "code-1", BACK))
        .isEqualTo(new TurnedAway(Reason.UNREACHABLE));
  }

  @Test
  void another_browser_can_not_come_back_in_ones_place() {
    OidcSignIn signIn = signIn();
    Begun mine = signIn.begin(BACK).orElseThrow();
    Begun theirs = signIn.begin(BACK).orElseThrow();
    String code = provider.signsIn(theirs.door());
    assertThat(signIn.end(mine.ticket().cookie(), theirs.ticket().state(), code, BACK))
        .isEqualTo(new TurnedAway(Reason.STALE));
    assertThat(signIn.end("", theirs.ticket().state(), code, BACK))
        .isEqualTo(new TurnedAway(Reason.STALE));
  }

  @Test
  void a_code_of_another_request_is_refused_by_its_proof_key() {
    OidcSignIn signIn = signIn();
    Begun mine = signIn.begin(BACK).orElseThrow();
    String code = provider.signsIn(signIn.begin(BACK).orElseThrow().door());
    assertThat(signIn.end(mine.ticket().cookie(), mine.ticket().state(), code, BACK))
        .isEqualTo(new TurnedAway(Reason.UNPROVEN));
  }

  @Test
  void who_goes_back_at_the_provider_is_told_so() {
    OidcSignIn signIn = signIn();
    Begun begun = signIn.begin(BACK).orElseThrow();
    assertThat(signIn.end(begun.ticket().cookie(), begun.ticket().state(), "", BACK))
        .isEqualTo(new TurnedAway(Reason.REFUSED));
  }
}
