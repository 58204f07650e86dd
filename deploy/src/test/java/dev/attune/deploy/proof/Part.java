package dev.attune.deploy.proof;

import java.time.Duration;
import java.util.List;

/**
 * What one part of a proof came to.
 *
 * @param words what else there is to say
 */
record Part(String name, Balance balance, Duration took, List<String> words) {}
