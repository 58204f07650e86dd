package dev.attune.helpdesk;

/**
 * How far an account has been read, in the adapter's own words: kept and handed back, never looked
 * into.
 */
public record Checkpoint(String value) {}
