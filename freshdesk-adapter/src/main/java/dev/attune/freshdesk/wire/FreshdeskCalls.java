package dev.attune.freshdesk.wire;

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
import java.util.Arrays;
import java.util.Objects;

/** How a call is paid for, sent, understood and, where it fails, explained. Thread-safe. */
final class FreshdeskCalls {

  /**
   * What a call is for.
   *
   * @param purpose in the meter's words
   * @param credits what it costs, as far as the documentation says
   */
  record Errand(String purpose, int credits, String doing, boolean onTicket) {}

  /** Freshdesk's answer to changes of what is deleted or spam. */
  private static final int NOT_ALLOWED = 405;

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final Settings settings;
  private final Wire wire;
  private final FreshdeskLimits limits;
  private final Json json = new Json();

  FreshdeskCalls(Settings settings, Wire wire) {
    this.settings = settings;
    this.wire = wire;
    this.limits = new FreshdeskLimits(settings);
  }

  private FreshdeskCalls(FreshdeskCalls same, FreshdeskLimits limits) {
    this.settings = same.settings;
    this.wire = same.wire;
    this.limits = limits;
  }

  /** The same line for what must not wait for our share of the limits. */
  FreshdeskCalls urgent() {
    return new FreshdeskCalls(this, limits.urgent());
  }

  Wire wire() {
    return wire;
  }

  String account() {
    return settings.account();
  }

  <T> T one(Errand errand, String path, Class<T> shape) {
    Request request = Request.read(path);
    return parsed(accepted(errand, request), deed(errand), shape);
  }

  <T> Page<T> page(Errand errand, String path, Class<T[]> shape) {
    Response response = accepted(errand, Request.read(path));
    return page(response, parsed(response, deed(errand), shape));
  }

  /** As above, where odd rows are reduced and the others told all the same. */
  <T> Page<T> page(Errand errand, String path, Class<T[]> shape, Entries entries) {
    Response response = accepted(errand, Request.read(path));
    try {
      return page(response, json.read(response.text(), shape, entries));
    } catch (Json.Malformed e) {
      throw odd(deed(errand), e);
    }
  }

  /** A full page may have lost its header on the way: the next one may be asked for in vain. */
  private static <T> Page<T> page(Response response, T[] rows) {
    boolean more =
        response.header("link").filter(link -> link.contains("rel=\"next\"")).isPresent();
    return new Page<>(
        Arrays.stream(rows).filter(Objects::nonNull).toList(),
        more || rows.length >= FreshdeskApi.PAGE);
  }

  /** Sends something that stays; an answer that can't be read leaves the outcome unknown. */
  <T> T change(Errand errand, Request request, Class<T> shape) {
    Response response = accepted(errand, request);
    try {
      return json.read(response.text(), shape);
    } catch (Json.Malformed e) {
      throw deed(errand).unanswered("its answer could not be read", true, e);
    }
  }

  void change(Errand errand, Request request) {
    accepted(errand, request);
  }

  /** Whether there is such a thing that we may see. */
  boolean seen(Errand errand, String path) {
    Request request = Request.read(path);
    Response response = raw(errand, request);
    if (response.status() == NOT_FOUND || response.status() == FORBIDDEN) {
      return false;
    }
    checked(errand, request, response);
    return true;
  }

  Response raw(Errand errand, Request request) {
    limits.spend(errand.credits());
    Response response = wire.send(request, deed(errand));
    int used = limits.learn(response, errand.credits());
    settings.meter().called(errand.purpose(), used);
    return response;
  }

  String json(Object body) {
    return json.write(body);
  }

  private Response accepted(Errand errand, Request request) {
    return checked(errand, request, raw(errand, request));
  }

  private Response checked(Errand errand, Request request, Response response) {
    if (response.ok()) {
      return response;
    }
    if (response.status() == NOT_ALLOWED && errand.onTicket()) {
      throw deed(errand)
          .refused(
              "the ticket is deleted or spam (405) and can't be changed. It is left alone.",
              Reason.GONE);
    }
    HelpdeskException failure =
        deed(errand).failure(response, request.changes(), settings.clock().instant());
    if (failure instanceof RateLimited limited) {
      limits.closed(limited.until());
    }
    throw failure;
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

  private Deed deed(Errand errand) {
    return new Deed("Freshdesk", settings.account(), errand.doing(), errand.onTicket());
  }
}
