package dev.attune.ticket;

/**
 * What the author of a message was to the ticket when they wrote it. Decided by who they are, never
 * by the channel.
 */
public enum Role {
  CUSTOMER,
  /** A person who answers for the firm. */
  AGENT,
  /** A program that answers in the firm's name: judged, never noted, reported apart. */
  BOT,
  /** Triggers, automations, merges: nobody spoke. */
  SYSTEM
}
