package dev.attune.rt.wire;

import org.jspecify.annotations.Nullable;

/**
 * What RT writes instead of a whole object.
 *
 * @param type {@code user}, {@code group}, {@code queue} …
 * @param id a user's <em>name</em>, anything else's number
 */
public record Ref(@Nullable String type, @Nullable String id) {}
