package dev.attune.engine.model;

import dev.attune.assessment.Evidence;

/**
 * A sentence of the customer.
 *
 * @param weight 0.0 to 1.0: how much it deserves an answer
 */
public record CueSentence(Evidence words, double weight) {}
