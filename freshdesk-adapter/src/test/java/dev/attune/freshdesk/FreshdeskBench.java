package dev.attune.freshdesk;

import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.sandbox.Sandbox;
import dev.attune.sandbox.SandboxOptions;
import dev.attune.tck.standin.Control;
import dev.attune.tck.standin.StandInBench;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stand-in Freshdesk on the bench; its clock stands still unless a test moves it. */
final class FreshdeskBench extends StandInBench {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final Sandbox sandbox;

  private FreshdeskBench(Sandbox sandbox) {
    super("freshdesk", new Control(sandbox.controlUrl()));
    this.sandbox = sandbox;
  }

  static FreshdeskBench started() throws IOException {
    Clock still = Clock.fixed(START, ZoneOffset.UTC);
    FreshdeskBench bench =
        new FreshdeskBench(Sandbox.start(SandboxOptions.defaults(still).withoutSeed()));
    bench.pass(Duration.ofMinutes(10));
    return bench;
  }

  @Override
  public HelpdeskProvider provider() {
    return new FreshdeskProvider();
  }

  @Override
  public URI address() {
    return URI.create(sandbox.freshdeskUrl());
  }

  @Override
  public Settings settings(
      URI address, double budget, Map<String, String> options, CallMeter meter) {
    Secret key = new Secret(sandbox.credentials().freshdeskKey());
    return new Settings("acme", address, "", key, secret(), budget, options, clock(), meter);
  }

  @Override
  public Settings stranger(URI address) {
    Secret wrong = new Secret("wrong");
    return new Settings("acme", address, "", wrong, secret(), 1, Map.of(), clock(), CallMeter.NONE);
  }

  private Secret secret() {
    return new Secret(sandbox.credentials().freshdeskWebhookSecret());
  }

  @Override
  public Clock clock() {
    return sandbox.clock();
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.DELETES_NOTES, Ability.HAS_BOTS, Ability.HAS_RULES);
  }

  @Override
  public WebhookCall webhook(String ticket) {
    return call("{\"ticket_id\": " + ticket + "}", secret());
  }

  @Override
  public WebhookCall forged(String ticket) {
    return call("{\"ticket_id\": " + ticket + "}", new Secret("guessed"));
  }

  @Override
  public WebhookCall stale(String ticket) {
    throw new UnsupportedOperationException("Freshdesk's webhooks carry no time");
  }

  @Override
  public WebhookCall garbled() {
    return call("{\"ticket_id\": nonsense", secret());
  }

  static WebhookCall call(String body, Secret secret) {
    return new WebhookCall(
        Map.of("x-webhook-secret", List.of(secret.reveal())),
        body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public double creditsPerTicket() {
    return 1.3;
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
  }
}
