package dev.attune.engine.rules;

import dev.attune.assessment.Cue;

/**
 * A cue and what kind of thing it is.
 *
 * @param family its kind, such as {@code EVENT}
 * @param weight higher deserves an answer more
 * @param touched true where the reply touches it at all, as the model's training reckons it; less
 *     strict than {@link Cue#answered}
 */
public record FoundCue(Cue cue, String family, int weight, boolean touched) {}
