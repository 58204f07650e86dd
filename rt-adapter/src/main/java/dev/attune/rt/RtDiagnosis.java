package dev.attune.rt;

import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.rt.wire.RtApi;
import dev.attune.rt.wire.User;
import dev.attune.wire.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the set-up guide: address, credentials, rights, clock, limits. Changes nothing. */
final class RtDiagnosis {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);
  private static final int NO_CREDENTIALS = 401;

  private final RtAccount account;
  private final RtApi api;
  private final RtWatchers watchers;
  private final List<Step> steps = new ArrayList<>();

  RtDiagnosis(RtAccount account, RtApi api, RtWatchers watchers) {
    this.account = account;
    this.api = api;
    this.watchers = watchers;
  }

  Diagnosis walk() {
    try {
      address();
    } catch (RuntimeException e) {
      String found =
          e instanceof HelpdeskException
              ? String.valueOf(e.getMessage())
              : e.getClass().getSimpleName();
      failed("check", found, "Try again; if it goes on, check the account's url.");
    }
    return new Diagnosis(steps);
  }

  private void address() {
    String whatToDo =
        "Check "
            + key("url")
            + ": it is where people open Request Tracker 5 in a browser, with the path if it has"
            + " one, such as https://support.example.com/rt.";
    Response answer;
    try {
      answer = api.ping();
    } catch (Unreachable e) {
      failed("address", String.valueOf(e.getMessage()), whatToDo);
      return;
    }
    if (answer.status() == NO_CREDENTIALS) {
      ok("address", account.url() + " answers");
      strangers("Request Tracker knows no such token");
    } else if (answer.ok() && answer.text().contains("\"Version\"")) {
      ok("address", account.url() + " answers");
      credentials();
    } else {
      failed("address", "no REST API 2.0 there: it answered " + answer.status(), whatToDo);
    }
  }

  /** What RT tells of a user to nobody else proves whose token it is. */
  private void credentials() {
    Optional<User> me = api.user(account.user());
    if (me.filter(user -> user.disabled() != null).isEmpty()) {
      strangers("the token belongs to another user than " + key("user") + " says");
      return;
    }
    ok("credentials", "signed in as the user that " + key("user") + " names");
    RtRights rights = new RtRights(api, watchers);
    steps.addAll(rights.steps());
    clock();
    ok(
        "limits",
        "at most "
            + api.allowance()
            + " calls a minute: our share ("
            + key("budget")
            + ") of "
            + key("calls-per-minute"));
  }

  private void strangers(String found) {
    failed(
        "credentials",
        found,
        "Check "
            + key("user")
            + " and "
            + key("token")
            + ": make an authentication token for the bot user under Admin, Users, and keep it.");
  }

  private void clock() {
    Duration skew = api.skew();
    if (skew.abs().compareTo(CLOCK_TOLERANCE) > 0) {
      failed(
          "clock",
          "this machine's clock and Request Tracker's differ by " + skew.abs().toSeconds() + " s",
          "Set both machines' clocks by NTP.");
    } else {
      ok("clock", "this machine's clock and Request Tracker's agree");
    }
  }

  private String key(String name) {
    return "attune.account." + account.name() + "." + name;
  }

  private void ok(String name, String finding) {
    steps.add(new Step(name, Result.OK, finding, ""));
  }

  private void failed(String name, String finding, String next) {
    steps.add(new Step(name, Result.FAILED, finding, next));
  }
}
