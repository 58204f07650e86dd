package dev.attune.zendesk;

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

/** The stand-in Zendesk on the bench; its clock stands still unless a test moves it. */
final class ZendeskBench extends StandInBench {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final Sandbox sandbox;

  private ZendeskBench(Sandbox sandbox) {
    super("zendesk", new Control(sandbox.controlUrl()));
    this.sandbox = sandbox;
  }

  static ZendeskBench started() throws IOException {
    Clock still = Clock.fixed(START, ZoneOffset.UTC);
    ZendeskBench bench =
        new ZendeskBench(Sandbox.start(SandboxOptions.defaults(still).withoutSeed()));
    bench.pass(Duration.ofMinutes(10));
    return bench;
  }

  @Override
  public HelpdeskProvider provider() {
    return new ZendeskProvider();
  }

  @Override
  public URI address() {
    return URI.create(sandbox.zendeskUrl());
  }

  @Override
  public Settings settings(
      URI address, double budget, Map<String, String> options, CallMeter meter) {
    return new Settings(
        "acme",
        address,
        sandbox.credentials().zendeskEmail(),
        new Secret(sandbox.credentials().zendeskToken()),
        secret(),
        budget,
        options,
        clock(),
        meter);
  }

  @Override
  public Settings stranger(URI address) {
    return new Settings(
        "acme",
        address,
        "nobody@example.com",
        new Secret("wrong"),
        secret(),
        1,
        Map.of(),
        clock(),
        CallMeter.NONE);
  }

  private Secret secret() {
    return new Secret(sandbox.credentials().zendeskWebhookSecret());
  }

  @Override
  public Clock clock() {
    return sandbox.clock();
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(
        Ability.COMPARES,
        Ability.CLOSES_FOR_GOOD,
        Ability.DATES_WEBHOOKS,
        Ability.HAS_BOTS,
        Ability.HAS_RULES,
        Ability.TELLS_OF_NOTES);
  }

  @Override
  public WebhookCall webhook(String ticket) {
    return signed(event(ticket), clock().instant(), secret());
  }

  @Override
  public WebhookCall forged(String ticket) {
    return signed(event(ticket), clock().instant(), new Secret("guessed"));
  }

  @Override
  public WebhookCall stale(String ticket) {
    return signed(event(ticket), clock().instant().minus(Duration.ofMinutes(6)), secret());
  }

  @Override
  public WebhookCall garbled() {
    return signed("{\"ticket_id\": nonsense", clock().instant(), secret());
  }

  static String event(String ticket) {
    return "{\n  \"type\": \"zen:event-type:ticket.comment_added\",\n  \"subject\": \"zen:ticket:"
        + ticket
        + "\",\n  \"detail\": { \"id\": \""
        + ticket
        + "\" }\n}\n";
  }

  static WebhookCall signed(String body, Instant at, Secret secret) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new WebhookCall(
        Map.of(
            "x-zendesk-webhook-signature-timestamp",
            List.of(at.toString()),
            "x-zendesk-webhook-signature",
            List.of(ZendeskWebhook.signature(secret, at.toString(), bytes))),
        bytes);
  }

  @Override
  public double creditsPerTicket() {
    return 1.1;
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
  }
}
