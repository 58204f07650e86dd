package dev.attune.engine.rules;

import dev.attune.assessment.Cue;

/**
 * A cue and what kind of thing it is.
 *
 * @param family its kind, such as {@code EVENT}
 * @param weight higher deserves an answer more
 */
public record FoundCue(Cue cue, String family, int weight) {}
