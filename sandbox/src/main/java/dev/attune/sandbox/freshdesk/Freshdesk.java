package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonElement;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Courier;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Later;
import dev.attune.sandbox.core.Meter;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Rejected;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The stand-in for one Freshdesk account. Thread-safe. */
public final class Freshdesk implements Vendor {
  /** Documents that say whose an API key is. */
  public static final String KEYS = "api_key";

  private final Desk desk;
  private final Meter meter = new Meter();
  private final FreshdeskLimits limits;
  private final Automations automations;
  private long requests;
  private final Routes<FreshdeskCall> routes = new Routes<>();

  /**
   * @param courier delivers what automation rules send
   */
  public Freshdesk(Desk desk, Courier courier, Later later) {
    this.desk = desk;
    this.limits = new FreshdeskLimits(desk, meter);
    this.automations = new Automations(desk, courier, later);
    meter.watch("webhooks-hourly", automations.hourly());
    TicketReads.routes(routes);
    DirectoryReads.routes(routes);
    SmallReads.routes(routes);
    Contacts.routes(routes);
    Ratings.routes(routes);
    SearchReads.routes(routes);
    TicketFields.routes(routes);
    new ConversationWrites(desk).routes(routes);
    new TicketWrites(desk).routes(routes);
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Override
  public Meter meter() {
    return meter;
  }

  @Override
  public void option(String name, JsonElement value) {
    switch (name) {
      case "floats" -> limits.floats(value.getAsBoolean());
      case "automations" -> automations.replace(value);
      default ->
          throw new IllegalArgumentException(
              "The Freshdesk stand-in has the options floats and automations, not " + name);
    }
  }

  @Override
  public Supplier<Answer> arrived(Call call) {
    Supplier<Answer> work = desk.locked(() -> routed(call));
    return () -> finished(work);
  }

  private Answer finished(Supplier<Answer> work) {
    return desk.locked(
        () -> {
          Answer answer = work.get();
          meter.answered(answer.status());
          return answer
              .with("X-Freshdesk-API-Version", "latest=v2; requested=v2")
              .with("X-Request-Id", "sandbox-" + ++requests);
        });
  }

  private Supplier<Answer> routed(Call call) {
    Optional<Person> caller = caller(call);
    if (caller.isEmpty()) {
      return FreshdeskErrors.unauthenticated()::answer;
    }
    String path = trimmed(call.path());
    Optional<Routes.Match<FreshdeskCall>> match = routes.find(call.method(), path);
    Map<String, String> vars = match.map(Routes.Match::vars).orElse(Map.of());
    FreshdeskCall known = new FreshdeskCall(call.with(vars), caller.get(), desk);
    String kind = match.map(m -> m.route().kind()).orElse(call.method() + " unknown");
    long cost = FreshdeskLimits.cost(known);
    Optional<Answer> refused = limits.spend(kind, cost);
    meter.count(kind, caller.get().email, refused.isPresent() ? 0 : cost);
    return () -> refused.orElseGet(() -> limits.show(answer(match, known, path), cost));
  }

  private Answer answer(
      Optional<Routes.Match<FreshdeskCall>> match, FreshdeskCall call, String path) {
    try {
      return match
          .orElseThrow(() -> unknown(call.call().method(), path))
          .route()
          .handler()
          .apply(call);
    } catch (Rejected e) {
      return e.answer();
    }
  }

  private Rejected unknown(String method, String path) {
    List<String> allowed = routes.methods(path);
    return allowed.isEmpty()
        ? FreshdeskErrors.notFound()
        : FreshdeskErrors.methodNotAllowed(method, allowed);
  }

  /** The API key is the user name; the password may be anything. */
  private Optional<Person> caller(Call call) {
    String header = call.header("authorization").orElse("");
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    String pair = decoded(header.substring(6).trim());
    String key = pair.contains(":") ? pair.substring(0, pair.indexOf(':')) : pair;
    var row = desk.documents(KEYS).get(key);
    return row == null
        ? Optional.empty()
        : desk.person(row.get("user_id").getAsLong()).filter(p -> p.active && p.staff());
  }

  private static String decoded(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String trimmed(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  @Override
  public Answer trouble(int status) {
    return status == 429 ? FreshdeskErrors.throttled() : FreshdeskErrors.bare(status);
  }
}
