package dev.attune.zendesk;

import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.wire.Response;
import dev.attune.zendesk.wire.User;
import dev.attune.zendesk.wire.ZendeskApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the set-up guide: address, credentials, rights, clock, limits, triggers, webhook. Changes
 * nothing.
 */
final class ZendeskDiagnosis {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);
  private static final Duration AGO = Duration.ofMinutes(5);

  private final ZendeskAccount account;
  private final ZendeskApi api;
  private final List<Step> steps = new ArrayList<>();

  ZendeskDiagnosis(ZendeskAccount account, ZendeskApi api) {
    this.account = account;
    this.api = api;
  }

  Diagnosis walk() {
    try {
      address();
    } catch (RuntimeException e) {
      String found = e instanceof HelpdeskException ? e.getMessage() : e.getClass().getSimpleName();
      failed("check", String.valueOf(found), "Try again; if it goes on, check the account's url.");
    }
    return new Diagnosis(steps);
  }

  private void address() {
    Response response;
    try {
      response = api.ping();
    } catch (Unreachable e) {
      failed("address", e.getMessage(), "Check " + key("url") + ", DNS and the firewall.");
      return;
    }
    ok("address", account.url() + " answers");
    credentials(response);
    clock();
    limits(response);
    byHand();
  }

  private void credentials(Response response) {
    User user;
    try {
      user = api.me("check").user();
    } catch (Unauthorized e) {
      failed("credentials", e.getMessage(), badCredentials());
      return;
    }
    if (!response.ok() || user == null || user.id() == null) {
      failed("credentials", "Zendesk takes us for an anonymous visitor", badCredentials());
      return;
    }
    ok("credentials", "signed in as user " + user.id() + " with role " + user.role());
    rights(user);
  }

  private void rights(User user) {
    try {
      api.events(api.theirNow().minus(AGO).getEpochSecond(), 1);
      ok("rights", "user " + user.id() + " may read the incremental exports");
    } catch (RateLimited e) {
      step("rights", Result.NOT_PROVEN, e.getMessage(), "Run the check again in a minute.");
    } catch (HelpdeskException e) {
      failed(
          "rights",
          "user " + user.id() + " may not read the incremental exports",
          "Zendesk grants them to admins alone: give the bot user the role of an admin.");
    }
  }

  private void clock() {
    Duration skew = api.skew();
    if (skew.abs().compareTo(CLOCK_TOLERANCE) > 0) {
      failed(
          "clock",
          "this machine's clock and Zendesk's differ by " + skew.abs().toSeconds() + " s",
          "Set this machine's clock by NTP: webhooks are refused when clocks differ.");
    } else {
      ok("clock", "this machine's clock and Zendesk's agree");
    }
  }

  private void limits(Response response) {
    response
        .header("x-rate-limit")
        .or(() -> response.header("ratelimit-limit"))
        .ifPresentOrElse(
            limit -> ok("limits", "Zendesk grants this account " + limit + " calls a minute"),
            () ->
                step(
                    "limits",
                    Result.NOT_PROVEN,
                    "Zendesk named no limit",
                    "Nothing: the smallest plan's limit is assumed."));
  }

  /** What only a person can see or set. */
  private void byHand() {
    step(
        "triggers",
        Result.NOT_PROVEN,
        "whether triggers spare the bot user can't be seen from here",
        "Add the condition Current user is not the bot user to every trigger that mails, reopens or"
            + " tags on any update (step 3 of the guide).");
    if (account.hearsWebhooks()) {
      ok("webhook", "calls at /webhooks/" + account.name() + " are believed when signed");
    } else {
      step(
          "webhook",
          Result.NOT_PROVEN,
          "no webhook secret is set, so replies are found by the feed, a minute later",
          "Set "
              + key("webhook-secret-file")
              + " if notes shall come within seconds (step 4 of the guide).");
    }
  }

  private String badCredentials() {
    return "Check "
        + key("user")
        + " and .token: the user is an e-mail address, and API token access must be on in Zendesk's"
        + " Admin Center under Apps and integrations, Zendesk API.";
  }

  private String key(String name) {
    return "attune.account." + account.name() + "." + name;
  }

  private void ok(String name, String finding) {
    step(name, Result.OK, finding, "");
  }

  private void failed(String name, @org.jspecify.annotations.Nullable String finding, String next) {
    step(name, Result.FAILED, String.valueOf(finding), next);
  }

  private void step(
      String name, Result result, @org.jspecify.annotations.Nullable String finding, String next) {
    steps.add(new Step(name, result, String.valueOf(finding), next));
  }
}
