package dev.attune.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text made of another by putting other words in some places, that still knows where each of its
 * characters came from; so what is quoted from it can be found in the first text.
 *
 * <p>Immutable and thread-safe. Holds eight bytes a character beside the text; every step is linear
 * to it.
 */
public final class MappedText {

  private final String value;
  private final int[] starts;
  private final int[] ends;

  private MappedText(String value, int[] starts, int[] ends) {
    this.value = value;
    this.starts = starts;
    this.ends = ends;
  }

  /** A text in which nothing has been replaced yet. */
  public static MappedText of(String text) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    Arrays.setAll(starts, i -> i);
    Arrays.setAll(ends, i -> i + 1);
    return new MappedText(text, starts, ends);
  }

  /** The text as it is now. */
  public String value() {
    return value;
  }

  /**
   * Where a stretch of this text stood in the first one. What was replaced counts as a whole: half
   * of a placeholder leads to all that it stands for.
   *
   * @throws IndexOutOfBoundsException when the span is empty or reaches past the text's end
   */
  public Span original(Span span) {
    return new Span(starts[span.start()], ends[span.end() - 1]);
  }

  /**
   * The same with other words where a pattern is found.
   *
   * @param other what stands there instead; the found words themselves leave them as they are
   */
  public MappedText replace(Pattern pattern, UnaryOperator<String> other) {
    List<Place> places = new ArrayList<>();
    Matcher found = pattern.matcher(value);
    while (found.find()) {
      String words = other.apply(found.group());
      if (!found.group().isEmpty() && !words.equals(found.group())) {
        places.add(new Place(new Span(found.start(), found.end()), words));
      }
    }
    return with(places);
  }

  /** The same with one placeholder in each of some places: ascending, none empty or overlapping. */
  MappedText replace(List<Span> places, String placeholder) {
    return with(places.stream().map(span -> new Place(span, placeholder)).toList());
  }

  private record Place(Span span, String words) {}

  private MappedText with(List<Place> places) {
    if (places.isEmpty()) {
      return this;
    }
    int longer = places.stream().mapToInt(p -> p.words().length() - p.span().length()).sum();
    Making made = new Making(value.length() + longer);
    int reached = 0;
    for (Place place : places) {
      made.keep(reached, place.span().start());
      made.put(place);
      reached = place.span().end();
    }
    made.keep(reached, value.length());
    return new MappedText(made.text.toString(), made.madeStarts, made.madeEnds);
  }

  /** The text being made, from left to right. */
  private final class Making {
    private final StringBuilder text;
    private final int[] madeStarts;
    private final int[] madeEnds;

    Making(int length) {
      text = new StringBuilder(length);
      madeStarts = new int[length];
      madeEnds = new int[length];
    }

    void keep(int from, int to) {
      System.arraycopy(starts, from, madeStarts, text.length(), to - from);
      System.arraycopy(ends, from, madeEnds, text.length(), to - from);
      text.append(value, from, to);
    }

    void put(Place place) {
      int from = text.length();
      text.append(place.words());
      Arrays.fill(madeStarts, from, text.length(), starts[place.span().start()]);
      Arrays.fill(madeEnds, from, text.length(), ends[place.span().end() - 1]);
    }
  }
}
