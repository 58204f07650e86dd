package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.Agent;
import dev.attune.freshdesk.wire.FreshdeskApi;
import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.wire.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the set-up guide: address, credentials, rights, clock, limits, automations, webhook.
 * Changes nothing.
 */
final class FreshdeskDiagnosis {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);
  private static final int ALL_TICKETS = 1;

  private final FreshdeskAccount account;
  private final FreshdeskApi api;
  private final List<Step> steps = new ArrayList<>();

  FreshdeskDiagnosis(FreshdeskAccount account, FreshdeskApi api) {
    this.account = account;
    this.api = api;
  }

  Diagnosis walk() {
    try {
      address();
    } catch (RuntimeException e) {
      String found = e instanceof HelpdeskException ? e.getMessage() : e.getClass().getSimpleName();
      failed("check", found, "Try again; if it goes on, check the account's url.");
    }
    return new Diagnosis(steps);
  }

  private void address() {
    Response response;
    try {
      response = api.ping();
    } catch (Unreachable e) {
      failed(
          "address",
          e.getMessage(),
          "Check " + key("url") + ": it is https://YOURS.freshdesk.com, not a name of your own.");
      return;
    }
    ok("address", account.url() + " answers");
    credentials();
    clock();
    limits(response);
    byHand();
  }

  private void credentials() {
    Agent me;
    try {
      me = api.me("check");
    } catch (Unauthorized e) {
      failed(
          "credentials",
          e.getMessage(),
          "Check " + key("token") + ": it is the API key of the bot agent's profile settings.");
      return;
    }
    ok("credentials", "signed in as agent " + me.id());
    rights(me);
  }

  private void rights(Agent me) {
    try {
      api.tickets(api.theirNow(), 1);
      api.agents(1);
    } catch (RateLimited e) {
      step("rights", Result.NOT_PROVEN, e.getMessage(), "Run the check again in a minute.");
      return;
    } catch (HelpdeskException e) {
      failed("rights", e.getMessage(), "Give the bot agent a role that may see all of this.");
      return;
    }
    if (me.ticketScope() != null && me.ticketScope() != ALL_TICKETS) {
      failed(
          "rights",
          "agent " + me.id() + " sees a part of the tickets alone",
          "Give the bot agent global access under Admin, Team, Agents.");
    } else {
      ok("rights", "agent " + me.id() + " may read all tickets and the agents");
    }
  }

  private void clock() {
    Duration skew = api.skew();
    if (skew.abs().compareTo(CLOCK_TOLERANCE) > 0) {
      failed(
          "clock",
          "this machine's clock and Freshdesk's differ by " + skew.abs().toSeconds() + " s",
          "Set this machine's clock by NTP.");
    } else {
      ok("clock", "this machine's clock and Freshdesk's agree");
    }
  }

  private void limits(Response response) {
    response
        .header("x-ratelimit-total")
        .ifPresentOrElse(
            limit -> ok("limits", "Freshdesk grants this account " + limit + " credits"),
            () ->
                step(
                    "limits",
                    Result.NOT_PROVEN,
                    "Freshdesk named no limit",
                    "Nothing: the smallest plan's limit is assumed."));
  }

  /** What only a person can see or set. */
  private void byHand() {
    step(
        "automations",
        Result.NOT_PROVEN,
        "whether automations spare the bot agent can't be seen from here",
        "Exclude the bot agent in every rule that acts on note is added (step 3 of the guide).");
    if (account.hearsWebhooks()) {
      ok("webhook", "calls at /webhooks/" + account.name() + " are believed with the secret");
    } else {
      step(
          "webhook",
          Result.NOT_PROVEN,
          "no webhook secret is set, so replies are found by the feed alone",
          "Set "
              + key("webhook-secret-file")
              + " if notes shall come within seconds (step 4 of the guide).");
    }
  }

  private String key(String name) {
    return "attune.account." + account.name() + "." + name;
  }

  private void ok(String name, String finding) {
    step(name, Result.OK, finding, "");
  }

  private void failed(String name, @Nullable String finding, String next) {
    step(name, Result.FAILED, finding, next);
  }

  private void step(String name, Result result, @Nullable String finding, String next) {
    steps.add(new Step(name, result, String.valueOf(finding), next));
  }
}
