package dev.attune.sandbox.zendesk;

/**
 * What the stand-in accepts.
 *
 * @param apiToken together with the e-mail address of anybody of the staff
 * @param botEmail whom tokens for client credentials belong to
 * @param webhookSecret signs webhooks that the control API made
 */
public record ZendeskSecrets(
    String apiToken,
    String botEmail,
    String oauthClient,
    String oauthSecret,
    String webhookSecret) {}
