package dev.attune.engine;

import dev.attune.assessment.Evidence;

/**
 * Words of a reply that can be quoted by themselves.
 *
 * @param key of the sentence that would praise them
 */
record Praisable(String key, Evidence words) {}
