package dev.attune.rt.wire;

import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.Settings;
import dev.attune.wire.Deed;
import dev.attune.wire.Entries;
import dev.attune.wire.Json;
import dev.attune.wire.Origin;
import dev.attune.wire.Request;
import dev.attune.wire.Response;
import dev.attune.wire.Wire;

/** How a call is counted, sent, understood and, where it fails, explained. Thread-safe. */
final class RtCalls {

  /**
   * What a call is for.
   *
   * @param purpose in the meter's words
   */
  record Errand(String purpose, String doing, boolean onTicket) {}

  private static final int CREATED = 201;
  private static final int SERVER = 500;

  /** RT's words for a missing right, whatever the status, and for a missing ticket too. */
  private static final String DENIED = "Permission Denied";

  private final Settings settings;
  private final Wire wire;
  private final RtLimits limits;
  private final Json json = new Json();

  RtCalls(Settings settings, String authorization) {
    this.settings = settings;
    this.wire = new Wire(settings, Origin.below(settings), () -> authorization);
    this.limits = new RtLimits(settings);
  }

  Wire wire() {
    return wire;
  }

  RtLimits limits() {
    return limits;
  }

  String account() {
    return settings.account();
  }

  <T> T one(Errand errand, String path, Class<T> shape) {
    return parsed(errand, accepted(errand, Request.read(path)), shape);
  }

  /** As above, with a list in it whose odd entries are reduced. */
  <T> T one(Errand errand, String path, Class<T> shape, Entries entries) {
    Response response = accepted(errand, Request.read(path));
    try {
      return json.read(response.text(), shape, entries);
    } catch (Json.Malformed e) {
      throw odd(errand, e);
    }
  }

  Response accepted(Errand errand, Request request) {
    return orFail(errand, raw(errand, request));
  }

  /** The answer to a reading, if it is a good one. */
  Response orFail(Errand errand, Response response) {
    if (response.ok()) {
      return response;
    }
    throw failure(errand, false, response);
  }

  /**
   * Sends something that stays; anything but a clear yes or no leaves the outcome unknown.
   *
   * @return RT's answer, which names what was made
   */
  Response change(Errand errand, Request request) {
    Response response = raw(errand, request);
    boolean clear = response.status() < SERVER;
    if (clear && response.text().contains(DENIED)) {
      throw denied(errand);
    }
    if (response.ok() && (response.status() != CREATED || !understood(response))) {
      throw deed(errand).unanswered("its answer could not be read", true, null);
    }
    if (!response.ok()) {
      throw failure(errand, request.changes(), response);
    }
    return response;
  }

  Response raw(Errand errand, Request request) {
    limits.spend();
    settings.meter().called(errand.purpose(), 1);
    return wire.send(request, deed(errand));
  }

  <T> T parsed(Errand errand, Response response, Class<T> shape) {
    try {
      return json.read(response.text(), shape);
    } catch (Json.Malformed e) {
      throw odd(errand, e);
    }
  }

  private HelpdeskException odd(Errand errand, Json.Malformed problem) {
    return deed(errand).unreadable("is not the JSON that was expected", problem);
  }

  String json(Object body) {
    return json.write(body);
  }

  Deed deed(Errand errand) {
    return new Deed("Request Tracker", settings.account(), errand.doing(), errand.onTicket());
  }

  private boolean understood(Response response) {
    try {
      return json.read(response.text(), String[].class).length > 0;
    } catch (Json.Malformed e) {
      return false;
    }
  }

  private HelpdeskException failure(Errand errand, boolean changes, Response response) {
    HelpdeskException failure = deed(errand).failure(response, changes, settings.clock().instant());
    if (failure instanceof RateLimited limited) {
      limits.closed(limited.until());
    }
    return failure;
  }

  private HelpdeskException denied(Errand errand) {
    return deed(errand)
        .refused(
            "\"Permission Denied\": the ticket is gone, or the bot user may not comment on it."
                + " Nothing was written. Give its group CommentOnTicket on that queue, then run"
                + " ./attune check.",
            Reason.FORBIDDEN);
  }
}
