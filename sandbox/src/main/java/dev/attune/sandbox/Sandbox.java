package dev.attune.sandbox;

import dev.attune.sandbox.control.Control;
import dev.attune.sandbox.control.Pages;
import dev.attune.sandbox.control.World;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Courier;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Desks;
import dev.attune.sandbox.core.Faults;
import dev.attune.sandbox.core.FrontDoor;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Later;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.SandboxClock;
import dev.attune.sandbox.core.Vendor;
import dev.attune.sandbox.core.WebServer;
import dev.attune.sandbox.freshdesk.Freshdesk;
import dev.attune.sandbox.seed.Seeds;
import dev.attune.sandbox.zendesk.Zendesk;
import dev.attune.sandbox.zendesk.ZendeskSecrets;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Running stand-ins for Zendesk and Freshdesk. They listen on loopback until closed; a sandbox with
 * a state directory resumes with all its tickets, also after a kill. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {
  private static final long ZENDESK_IDS = 8_600_000_000_000L;
  private static final long FRESHDESK_IDS = 43_000_000_100L;
  private final SandboxOptions options;
  private final SandboxClock clock;
  private final Later later;
  private final Desk zendeskDesk;
  private final Desk freshdeskDesk;
  private final List<WebServer> servers = new ArrayList<>();

  private Sandbox(SandboxOptions options) throws IOException {
    this.options = options;
    clock = new SandboxClock(options.clock(), options.speed());
    zendeskDesk = Desks.open("zendesk", clock, options.stateDir(), ZENDESK_IDS);
    freshdeskDesk = Desks.open("freshdesk", clock, options.stateDir(), FRESHDESK_IDS);
    later = new Later(clock);
    resumeTime();
  }

  /** A clock that had been moved forward does not fall behind what it has stamped. */
  private void resumeTime() {
    for (Desk desk : desks()) {
      var latest = desk.rows().byGenerated;
      if (!latest.isEmpty()) {
        clock.advanceTo(Instant.ofEpochSecond(latest.lastKey().second()));
      }
    }
  }

  private void open() throws IOException {
    fill(options.seed());
    Faults faults = new Faults(options.random());
    Courier courier = new Courier(later, faults, clock);
    Vendor zendesk = new Zendesk(zendeskDesk, secrets(), courier);
    Vendor freshdesk = new Freshdesk(freshdeskDesk, courier, later);
    World world =
        new World(clock, later, faults, courier, List.of(zendesk, freshdesk), this::refill);
    servers.add(serve(world, zendesk, options.zendeskPort()));
    servers.add(serve(world, freshdesk, options.freshdeskPort()));
  }

  /** Starts both; fails with a sentence that helps when a port is taken. */
  public static Sandbox start(SandboxOptions options) throws IOException {
    Sandbox sandbox = new Sandbox(options);
    try {
      sandbox.open();
      return sandbox;
    } catch (IOException | RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  private ZendeskSecrets secrets() {
    Credentials c = credentials();
    return new ZendeskSecrets(
        c.zendeskToken(),
        c.zendeskEmail(),
        c.zendeskOauthClient(),
        c.zendeskOauthSecret(),
        c.zendeskWebhookSecret());
  }

  private WebServer serve(World world, Vendor vendor, int port) throws IOException {
    Pages pages = new Pages(vendor.desk());
    Control control = new Control(world);
    FrontDoor door =
        new FrontDoor(vendor, world.faults(), later, call -> own(call, pages, control));
    try {
      return new WebServer(options.host(), port, door);
    } catch (IOException e) {
      throw new IOException(
          "The sandbox "
              + vendor.desk().name()
              + " could not listen on port "
              + port
              + "; stop what uses it or choose another port (0 for any free one)",
          e);
    }
  }

  private static Answer own(Call call, Pages pages, Control control) {
    return call.path().startsWith("/sandbox/api") ? control.answer(call) : pages.answer(call);
  }

  private void fill(SandboxOptions.Seed seed) throws IOException {
    boolean fresh = zendeskDesk.rows().people.isEmpty();
    for (Desk desk : desks()) {
      if (desk.rows().people.isEmpty()) {
        Seeds.staff(desk);
        grant(desk);
      }
    }
    if (fresh) {
      seed(seed);
    }
  }

  private void seed(SandboxOptions.Seed seed) throws IOException {
    if (seed == SandboxOptions.Seed.DEMO) {
      Seeds.demo(desks());
    } else if (options.file().isPresent() && seed == SandboxOptions.Seed.FILE) {
      Seeds.file(desks(), options.file().get());
    }
  }

  /** Gives the quality bot its tokens. */
  private void grant(Desk desk) {
    desk.locked(
        () -> {
          long bot =
              desk.rows()
                  .personByEmail(credentials().zendeskEmail())
                  .map((Person p) -> p.id)
                  .orElse(0L);
          desk.save("api_key", credentials().freshdeskKey(), Json.object("user_id", bot));
          desk.save(
              "oauth_token",
              credentials().zendeskOauthToken(),
              Json.object("user_id", bot, "refresh_token", credentials().zendeskRefreshToken()));
          return true;
        });
  }

  private void refill(boolean demo) {
    try {
      for (Desk desk : desks()) {
        desk.locked(
            () -> {
              desk.clear();
              return true;
            });
      }
      fill(demo ? SandboxOptions.Seed.DEMO : SandboxOptions.Seed.NONE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Desk> desks() {
    return List.of(zendeskDesk, freshdeskDesk);
  }

  /** The stand-in's base, without {@code /api/v2}. */
  public String zendeskUrl() {
    return "http://" + options.host() + ":" + servers.get(0).port();
  }

  /** The stand-in's base, without {@code /api/v2}. */
  public String freshdeskUrl() {
    return "http://" + options.host() + ":" + servers.get(1).port();
  }

  /** The base of the control API for both; its paths are in the module's README. */
  public String controlUrl() {
    return zendeskUrl() + "/sandbox/api";
  }

  public Credentials credentials() {
    return Credentials.FIXED;
  }

  /** The sandbox's own time. */
  public SandboxClock clock() {
    return clock;
  }

  @Override
  public void close() throws IOException {
    servers.forEach(WebServer::close);
    later.close();
    zendeskDesk.close();
    freshdeskDesk.close();
  }
}
