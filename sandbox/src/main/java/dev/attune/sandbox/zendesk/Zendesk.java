package dev.attune.sandbox.zendesk;

import com.google.gson.JsonElement;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Courier;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Meter;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Rejected;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Vendor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The stand-in for one Zendesk account. Thread-safe. */
public final class Zendesk implements Vendor {
  private static final String ME = "/api/v2/users/me";
  private final Desk desk;
  private final Meter meter = new Meter();
  private final ZendeskAuth auth;
  private final OauthTokens tokens;
  private final ZendeskSecrets secrets;
  private final Webhooks webhooks;
  private long requests;
  private final ZendeskLimits limits;
  private final Routes<ZendeskCall> routes = new Routes<>();

  /**
   * @param courier delivers the account's webhooks
   */
  public Zendesk(Desk desk, ZendeskSecrets secrets, Courier courier) {
    this.desk = desk;
    this.secrets = secrets;
    this.auth = new ZendeskAuth(desk, secrets.apiToken());
    this.tokens = new OauthTokens(desk, secrets);
    this.limits = new ZendeskLimits(desk, meter);
    TicketReads.routes(routes);
    Exports.routes(routes);
    UserReads.routes(routes);
    DirectoryReads.routes(routes);
    SmallReads.routes(routes);
    UserWrites.routes(routes);
    AccountReads.routes(routes);
    MetricReads.routes(routes);
    Ratings.routes(routes);
    SearchReads.routes(routes);
    Triggers.routes(routes);
    new Redactions(desk).routes(routes);
    new TicketImport(desk).routes(routes);
    webhooks = new Webhooks(desk, courier);
    webhooks.routes(routes);
    TicketWrites writes = new TicketWrites(desk);
    writes.routes(routes);
    new ManyTickets(writes).routes(routes);
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
  public Supplier<Answer> arrived(Call call) {
    Supplier<Answer> work = desk.locked(() -> admitted(call));
    return () -> finished(work);
  }

  private Answer finished(Supplier<Answer> work) {
    return desk.locked(
        () -> {
          Answer answer = answered(work);
          limits.visible().forEach(answer::with);
          meter.answered(answer.status());
          return answer
              .with("X-Zendesk-API-Version", "v2")
              .with("X-Request-Id", "sandbox-" + ++requests);
        });
  }

  private static Answer answered(Supplier<Answer> work) {
    try {
      return work.get();
    } catch (Rejected e) {
      return e.answer();
    }
  }

  private Supplier<Answer> admitted(Call call) {
    try {
      return routed(call);
    } catch (Rejected e) {
      return e::answer;
    }
  }

  private Supplier<Answer> routed(Call call) {
    String path = withoutSuffix(call.path());
    if (path.equals(OauthTokens.PATH) && call.method().equals("POST")) {
      return () -> tokens.answer(call);
    }
    Optional<Person> caller = auth.caller(call);
    if (caller.isEmpty()) {
      Answer stranger = stranger(call, path);
      return () -> stranger;
    }
    Optional<Routes.Match<ZendeskCall>> match = routes.find(call.method(), path);
    Map<String, String> vars = match.map(Routes.Match::vars).orElse(Map.of());
    ZendeskCall known = new ZendeskCall(call.with(vars), caller.get(), desk);
    String kind = match.map(m -> m.route().kind()).orElse(call.method() + " unknown");
    meter.count(kind, caller.get().email, 1);
    Map<String, String> headers = limits.spend(kind, known);
    return () -> {
      Answer answer = answered(() -> answer(match, known));
      headers.forEach(answer::with);
      return answer;
    };
  }

  private static Answer answer(Optional<Routes.Match<ZendeskCall>> match, ZendeskCall call) {
    return match.orElseThrow(ZendeskErrors::noEndpoint).route().handler().apply(call);
  }

  /** Asked who it is, the vendor answers even those it doesn't know, with 200. */
  private Answer stranger(Call call, String path) {
    String header = call.header("authorization").orElse("");
    if (path.equals(ME) && call.method().equals("GET")) {
      return Answer.ok(Json.object("user", UserJson.anonymous(call.base())));
    }
    throw ZendeskAuth.bearer(header).isPresent()
        ? ZendeskErrors.invalidToken()
        : ZendeskErrors.unauthenticated();
  }

  private static String withoutSuffix(String path) {
    String trimmed =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.endsWith(".json") ? trimmed.substring(0, trimmed.length() - 5) : trimmed;
  }

  @Override
  public void option(String name, JsonElement value) {
    switch (name) {
      case "expireTokens" -> tokens.expireAll();
      case "webhooks" -> webhooks.replace(desk, value, secrets.webhookSecret());
      default ->
          throw new IllegalArgumentException(
              "The Zendesk stand-in has the options expireTokens and webhooks, not " + name);
    }
  }

  @Override
  public Answer trouble(int status) {
    return switch (status) {
      case 429 -> ZendeskErrors.throttled();
      case 503 ->
          Answer.of(
                  503, "text/html; charset=utf-8", "<html><body>Service unavailable</body></html>")
              .with("Retry-After", "30");
      default ->
          Answer.of(
              status, "text/html; charset=utf-8", "<html><body>Error " + status + "</body></html>");
    };
  }
}
