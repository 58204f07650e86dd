package dev.attune.freshdesk.wire;

import org.jspecify.annotations.Nullable;

/** A group or product. */
public record Named(@Nullable Long id, @Nullable String name) {}
