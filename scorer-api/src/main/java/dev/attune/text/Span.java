package dev.attune.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A half-open stretch of a text, in UTF-16 units: {@code start} is the first unit inside, {@code
 * end} the first one behind it. Never ends before it starts. Immutable.
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean empty() {
    return start == end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** True when both share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** What is left of it on both sides of another, from left to right, none empty. */
  public List<Span> without(Span other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    return Stream.of(
            new Span(start, Math.max(start, other.start)), new Span(Math.min(end, other.end), end))
        .filter(span -> !span.empty())
        .toList();
  }

  /**
   * The words at this span.
   *
   * @throws IndexOutOfBoundsException when the span reaches past the text's end
   */
  public String in(String text) {
    return text.substring(start, end);
  }

  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
