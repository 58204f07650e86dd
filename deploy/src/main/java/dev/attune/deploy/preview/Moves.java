package dev.attune.deploy.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Gathers how far reviews would move: any number in flat memory. Not thread-safe.
 *
 * <p>Scores are 0 to 100 and fits 1 to 5, as everywhere.
 */
public final class Moves {

  private static final int FITS = 5;
  private static final double POINTS_PER_FIT = 25.0;
  private static final int FARTHEST = 20;

  /** Ends of the classes of change, in points; the last is open. */
  private static final int[] UP_TO = {0, 2, 5, 10, 20};

  private final long[][] fits = new long[FITS][FITS];
  private final long[] down = new long[UP_TO.length + 1];
  private final long[] up = new long[UP_TO.length + 1];
  private final PriorityQueue<Move> farthest =
      new PriorityQueue<>(Comparator.comparingInt(Move::distance));
  private long reviews;
  private long change;
  private long distance;

  /** One review, before and after. */
  public record Move(long review, String account, String ticket, int before, int after) {
    int distance() {
      return Math.abs(after - before);
    }
  }

  /**
   * A class of change.
   *
   * @param name such as {@code 3 to 5 up}
   */
  public record Step(String name, long reviews) {}

  /**
   * All of it.
   *
   * @param moved how many have another score; {@code fitMoved} how many another fit
   * @param meanChange in points, up counted against down; {@code meanDistance} without sign
   * @param steps from the farthest down to the farthest up
   * @param fits by fit before, then fit after; both from 1 to 5
   * @param farthest those that move most, the farthest first
   */
  public record Summary(
      long reviews,
      long moved,
      long fitMoved,
      double meanChange,
      double meanDistance,
      List<Step> steps,
      List<List<Long>> fits,
      List<Move> farthest) {
    public Summary {
      steps = List.copyOf(steps);
      fits = List.copyOf(fits);
      farthest = List.copyOf(farthest);
    }
  }

  public void add(Move move) {
    int by = move.after() - move.before();
    reviews++;
    change += by;
    distance += move.distance();
    (by < 0 ? down : up)[step(move.distance())]++;
    fits[fit(move.before()) - 1][fit(move.after()) - 1]++;
    if (by != 0) {
      farthest.add(move);
      if (farthest.size() > FARTHEST) {
        farthest.remove();
      }
    }
  }

  /** The fit of a score (RUBRIC, "From marks to a score and a gap"). */
  static int fit(int score) {
    return 1 + (int) Math.round(score / POINTS_PER_FIT);
  }

  public Summary summary() {
    List<Move> far = new ArrayList<>(farthest);
    far.sort(Comparator.comparingInt(Move::distance).reversed().thenComparing(Move::review));
    return new Summary(
        reviews,
        reviews - up[0],
        fitMoved(),
        share(change),
        share(distance),
        steps(),
        Arrays.stream(fits).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        far);
  }

  private double share(long sum) {
    return reviews == 0 ? 0 : (double) sum / reviews;
  }

  private long fitMoved() {
    long moved = 0;
    for (int before = 0; before < FITS; before++) {
      for (int after = 0; after < FITS; after++) {
        moved += before == after ? 0 : fits[before][after];
      }
    }
    return moved;
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = UP_TO.length; i > 0; i--) {
      steps.add(new Step(name(i) + " down", down[i]));
    }
    steps.add(new Step("as before", up[0]));
    for (int i = 1; i <= UP_TO.length; i++) {
      steps.add(new Step(name(i) + " up", up[i]));
    }
    return steps;
  }

  private static String name(int step) {
    return step == UP_TO.length
        ? "over " + UP_TO[step - 1]
        : UP_TO[step - 1] + 1 + " to " + UP_TO[step];
  }

  private static int step(int distance) {
    for (int i = 0; i < UP_TO.length; i++) {
      if (distance <= UP_TO[i]) {
        return i;
      }
    }
    return UP_TO.length;
  }
}
