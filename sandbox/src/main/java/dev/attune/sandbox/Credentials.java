package dev.attune.sandbox;

/**
 * What the stand-ins accept. Made up and the same everywhere: they protect nothing.
 *
 * @param zendeskEmail the quality bot, an admin
 * @param zendeskToken API token, used as {@code email/token:token}
 * @param zendeskOauthToken bearer token of the quality bot
 * @param zendeskRefreshToken exchanged at {@code /oauth/tokens}
 * @param zendeskOauthClient the OAuth client's identifier
 * @param zendeskOauthSecret the OAuth client's secret
 * @param zendeskWebhookSecret signs webhooks that were made through the control API
 * @param freshdeskKey API key of the quality bot, used as {@code key:X}
 * @param freshdeskWebhookSecret sent in the header {@code X-Webhook-Secret}
 */
public record Credentials(
    String zendeskEmail,
    String zendeskToken,
    String zendeskOauthToken,
    String zendeskRefreshToken,
    String zendeskOauthClient,
    String zendeskOauthSecret,
    String zendeskWebhookSecret,
    String freshdeskKey,
    String freshdeskWebhookSecret) {

  static final Credentials FIXED =
      new Credentials(
          "quality-bot@example.com",
          "sandbox-zendesk-token",
          "sandbox-zendesk-bearer",
          "sandbox-zendesk-refresh",
          "attune",
          "sandbox-zendesk-client-secret",
          "sandbox-zendesk-webhook-secret",
          "sandbox-freshdesk-key",
          "sandbox-freshdesk-webhook-secret");
}
