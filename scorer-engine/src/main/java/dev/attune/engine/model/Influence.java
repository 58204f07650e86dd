package dev.attune.engine.model;

/**
 * What one feature adds to one thing the model expects.
 *
 * @param about {@code need}, a mark or a flag, by its label
 * @param feature what was looked at, such as {@code reply-question} or {@code encoder-action2}
 * @param points in levels for need and marks (as far as a straight line goes), in log-odds for
 *     flags ({@code length}: in probability); against an average reply
 */
public record Influence(String about, String feature, double points) {}
