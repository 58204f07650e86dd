package dev.attune.deploy.calibration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws replies so that each need, each fit and within them each channel has its turn: the rare and
 * grave ones are what raters must agree on. The seed decides alone: the same candidates give the
 * same sample in whatever order they come, and a newcomer displaces at most one of them in its own
 * turn. Pure and thread-safe.
 */
public final class Sampling {

  private final long seed;

  public Sampling(long seed) {
    this.seed = seed;
  }

  /** As many as are wanted and there are, in the order in which they are to be rated. */
  public List<Candidate> draw(List<Candidate> candidates, int wanted) {
    Deque<Deque<Candidate>> cells =
        candidates.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.need() + " " + one.fit(), TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(this::byChannelInTurn)
            .sorted(Comparator.comparing(cell -> rank(cell.element())))
            .collect(Collectors.toCollection(ArrayDeque::new));
    List<Candidate> drawn = inTurn(cells, wanted);
    drawn.sort(Comparator.comparing(this::rank));
    return drawn;
  }

  private Deque<Candidate> byChannelInTurn(List<Candidate> cell) {
    Map<String, Deque<Candidate>> channels =
        cell.stream()
            .sorted(Comparator.comparing(this::rank))
            .collect(
                Collectors.groupingBy(
                    Candidate::channel, TreeMap::new, Collectors.toCollection(ArrayDeque::new)));
    Deque<Deque<Candidate>> turns =
        channels.values().stream()
            .sorted(Comparator.comparing(channel -> rank(channel.element())))
            .collect(Collectors.toCollection(ArrayDeque::new));
    return new ArrayDeque<>(inTurn(turns, cell.size()));
  }

  private static List<Candidate> inTurn(Deque<Deque<Candidate>> groups, int wanted) {
    List<Candidate> taken = new ArrayList<>();
    while (taken.size() < wanted && !groups.isEmpty()) {
      Deque<Candidate> group = groups.remove();
      taken.add(group.remove());
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return taken;
  }

  /** Looks random, and belongs to the reply alone. */
  private Long rank(Candidate one) {
    try {
      String name = seed + "\0" + one.account() + "\0" + one.message();
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
