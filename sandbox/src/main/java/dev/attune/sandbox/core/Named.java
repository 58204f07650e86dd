package dev.attune.sandbox.core;

/**
 * A group, brand or organization.
 *
 * @param key name by which seeds call it
 */
public record Named(long id, String key, String name, long createdAt) {}
