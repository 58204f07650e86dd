package dev.attune.engine.rules;

/**
 * What one finding adds to an estimate.
 *
 * @param points in levels for the need and the marks, in log-odds for a flag
 */
public record Contribution(Finding finding, double points) {}
