package dev.attune.deploy.upkeep;

import java.time.Duration;

/** How long what was said is kept: its quotes, and whole reviews, which are kept longer. */
public record Keeping(Duration quotes, Duration reviews) {}
