package dev.attune.deploy.calibration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A drawn reply with what was said of it.
 *
 * @param place its place in the sample, from 0 on
 * @param review the number of its review
 * @param machine what the machine had found when the sample was drawn
 * @param people by rater, in the order of the raters; without those who passed it over
 */
public record Rated(
    int place,
    long review,
    String account,
    String ticket,
    Rating machine,
    Map<String, Rating> people) {

  public Rated {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
  }
}
