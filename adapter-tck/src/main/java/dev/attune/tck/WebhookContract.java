package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.tck.Bench.Ability;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Webhooks: a hint at a ticket, only when proven, and never more than its number. */
public abstract class WebhookContract extends Contract {

  @Test
  void a_proven_call_hints_at_its_ticket() {
    assertThat(helpdesk.hints(bench.webhook("42")))
        .extracting(WebhookHint::ticket)
        .containsExactly(id("42"));
  }

  @Test
  void the_same_call_again_is_harmless() {
    WebhookCall call = bench.webhook("42");
    helpdesk.hints(call);

    assertThat(helpdesk.hints(call)).extracting(WebhookHint::ticket).containsExactly(id("42"));
  }

  @Test
  void a_forged_call_is_refused() {
    assertRefused(helpdesk, bench.forged("42"));
  }

  @Test
  void a_call_without_any_proof_is_refused() {
    assertRefused(helpdesk, new WebhookCall(Map.of(), bench.webhook("42").body()));
  }

  @Test
  void a_call_from_long_ago_is_refused() {
    needs(Ability.DATES_WEBHOOKS);

    assertRefused(helpdesk, bench.stale("42"));
  }

  @Test
  void without_a_secret_every_call_is_refused() {
    Settings known = bench.settings(proxy.address(), 1, options(), (call, credits) -> {});
    Settings without =
        new Settings(
            known.account(),
            known.url(),
            known.user(),
            known.token(),
            null,
            known.budget(),
            known.options(),
            known.clock(),
            known.meter());
    try (Helpdesk open = bench.provider().open(without)) {
      assertRefused(open, bench.webhook("42"));
    }
  }

  @Test
  void a_proven_call_that_makes_no_sense_hints_at_nothing() {
    assertThat(helpdesk.hints(bench.garbled())).isEmpty();
  }

  @Test
  void reading_a_call_asks_the_helpdesk_nothing() {
    helpdesk.hints(bench.webhook("42"));

    assertThat(proxy.calls()).isEmpty();
  }

  private void assertRefused(Helpdesk open, WebhookCall call) {
    assertThatThrownBy(() -> open.hints(call))
        .isInstanceOf(Unauthorized.class)
        .hasMessageContaining("acme")
        .hasMessageContaining("the feed brings the change all the same");
  }
}
