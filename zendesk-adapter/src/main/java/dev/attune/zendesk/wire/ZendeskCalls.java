package dev.attune.zendesk.wire;

import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.Settings;
import dev.attune.wire.Deed;
import dev.attune.wire.Entries;
import dev.attune.wire.Json;
import dev.attune.wire.Request;
import dev.attune.wire.Response;
import dev.attune.wire.Wire;
import java.util.Locale;
import java.util.Optional;

/** How a call is paid for, sent, understood and, where it fails, explained. Thread-safe. */
final class ZendeskCalls {

  private static final int REFUSED = 401;
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;

  private final Settings settings;
  private final Login login;
  private final Wire wire;
  private final ZendeskLimits limits;
  private final Json json = new Json();

  ZendeskCalls(Settings settings, Login login) {
    this.settings = settings;
    this.login = login;
    this.wire = new Wire(settings, login::authorization);
    this.limits = new ZendeskLimits(settings);
  }

  private ZendeskCalls(ZendeskCalls same, ZendeskLimits limits) {
    this.settings = same.settings;
    this.login = same.login;
    this.wire = same.wire;
    this.limits = limits;
  }

  /** The same line for what must not wait for our share of the limits. */
  ZendeskCalls urgent() {
    return new ZendeskCalls(this, limits.urgent());
  }

  Wire wire() {
    return wire;
  }

  String account() {
    return settings.account();
  }

  String json(Object body) {
    return json.write(body);
  }

  <T> T get(String purpose, String path, String doing, Class<T> shape) {
    return read(purpose, path, deed(doing, false), shape);
  }

  <T> T getOfTicket(String purpose, String path, String doing, Class<T> shape) {
    return read(purpose, path, deed(doing, true), shape);
  }

  /** An export: empty when its start lies too near to the vendor's present. */
  <T> Optional<T> export(String path, String doing, Class<T> shape, Entries entries) {
    limits.spendExport();
    Deed deed = deed(doing, false);
    Response response = send("feed", Request.read(path), deed);
    if (!response.ok() && response.text().contains("StartTimeTooRecent")) {
      return Optional.empty();
    }
    if (!response.ok()) {
      HelpdeskException failure = failure(deed, response, false);
      if (failure instanceof RateLimited limited) {
        limits.exportsClosed(limited.until());
      }
      throw failure;
    }
    try {
      return Optional.of(json.read(response.text(), shape, entries));
    } catch (Json.Malformed e) {
      throw odd(deed, e);
    }
  }

  /** An update under {@code safe_update}: empty when the ticket has changed since. */
  <T> Optional<T> update(
      String purpose, Request request, long ticket, String doing, Class<T> shape) {
    Deed deed = deed(doing, true);
    Response response = updated(purpose, request, ticket, deed);
    if (response.status() == CONFLICT) {
      return Optional.empty();
    }
    accept(response, deed, ticket);
    try {
      return Optional.of(json.read(response.text(), shape));
    } catch (Json.Malformed e) {
      throw deed.unanswered("its answer could not be read", true, e);
    }
  }

  void change(Request request, long ticket, String doing) {
    Deed deed = deed(doing, true);
    accept(updated("undo", request, ticket, deed), deed, ticket);
  }

  Response ping(String path) {
    limits.spendRead();
    return send("check", Request.read(path), deed("checking account " + account(), false));
  }

  private <T> T read(String purpose, String path, Deed deed, Class<T> shape) {
    limits.spendRead();
    Response response = send(purpose, Request.read(path), deed);
    if (!response.ok()) {
      HelpdeskException failure = failure(deed, response, false);
      if (failure instanceof RateLimited limited) {
        limits.callsClosed(limited.until());
      }
      throw failure;
    }
    return parsed(response, deed, shape);
  }

  private Response updated(String purpose, Request request, long ticket, Deed deed) {
    limits.spendUpdate(ticket);
    return send(purpose, request, deed);
  }

  private Response send(String purpose, Request request, Deed deed) {
    settings.meter().called(purpose, 1);
    String said = login.authorization();
    Response response = wire.send(request, deed);
    if (response.status() == REFUSED && login.renewed(said)) {
      settings.meter().called(purpose, 1);
      response = wire.send(request, deed);
    }
    limits.learn(response);
    return response;
  }

  private void accept(Response response, Deed deed, long ticket) {
    if (response.ok()) {
      return;
    }
    if (response.status() == INVALID) {
      throw invalid(response, deed);
    }
    HelpdeskException failure = failure(deed, response, true);
    if (failure instanceof RateLimited limited) {
      limits.updatesClosed(ticket, limited.until());
    }
    throw failure;
  }

  private static HelpdeskException invalid(Response response, Deed deed) {
    String text = response.text().toLowerCase(Locale.ROOT);
    if (text.contains("closed prevents")) {
      return deed.refused(
          "the ticket is closed (422) and Zendesk lets nobody change it any more. The feedback"
              + " stays in the export.",
          Reason.CLOSED);
    }
    if (text.contains("5000") || text.contains("5,000")) {
      return deed.refused(
          "the ticket holds 5000 comments (422) and takes no more. The feedback stays in the"
              + " export.",
          Reason.FULL);
    }
    return deed.refused(
        "it calls the update invalid (422). Nothing was written; the feedback stays in the"
            + " export. A required field or a rule of the account may stand in the way.",
        Reason.OTHER);
  }

  private HelpdeskException failure(Deed deed, Response response, boolean changes) {
    return deed.failure(response, changes, settings.clock().instant());
  }

  private <T> T parsed(Response response, Deed deed, Class<T> shape) {
    try {
      return json.read(response.text(), shape);
    } catch (Json.Malformed e) {
      throw odd(deed, e);
    }
  }

  private static HelpdeskException odd(Deed deed, Json.Malformed problem) {
    return deed.unreadable("is not the JSON that was expected", problem);
  }

  private Deed deed(String doing, boolean onTicket) {
    return new Deed("Zendesk", settings.account(), doing, onTicket);
  }
}
