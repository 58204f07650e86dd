package dev.attune.assessment;

/**
 * A fact in the customer's own words that deserves an answer.
 *
 * @param answered true when the reply takes it up
 */
public record Cue(Evidence words, boolean answered) {}
