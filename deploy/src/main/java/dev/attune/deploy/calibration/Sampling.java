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

  private static final Comparator<Ranked> BY_RANK = Comparator.comparingLong(Ranked::rank);
  private static final Comparator<Deque<Ranked>> FIRST_BY_RANK =
      Comparator.comparingLong(group -> group.element().rank());

  private final long seed;

  public Sampling(long seed) {
    this.seed = seed;
  }

  /** As many as are wanted and there are, in the order in which they are to be rated. */
  public List<Candidate> draw(List<Candidate> candidates, int wanted) {
    Deque<Deque<Ranked>> cells =
        candidates.stream()
            .map(one -> new Ranked(one, rank(one)))
            .collect(Collectors.groupingBy(Ranked::cell, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(Sampling::byChannelInTurn)
            .sorted(FIRST_BY_RANK)
            .collect(Collectors.toCollection(ArrayDeque::new));
    return inTurn(cells, wanted).stream().sorted(BY_RANK).map(Ranked::candidate).toList();
  }

  private static Deque<Ranked> byChannelInTurn(List<Ranked> cell) {
    Map<String, Deque<Ranked>> channels =
        cell.stream()
            .sorted(BY_RANK)
            .collect(
                Collectors.groupingBy(
                    Ranked::channel, TreeMap::new, Collectors.toCollection(ArrayDeque::new)));
    Deque<Deque<Ranked>> turns =
        channels.values().stream()
            .sorted(FIRST_BY_RANK)
            .collect(Collectors.toCollection(ArrayDeque::new));
    return new ArrayDeque<>(inTurn(turns, cell.size()));
  }

  private static List<Ranked> inTurn(Deque<Deque<Ranked>> groups, int wanted) {
    List<Ranked> taken = new ArrayList<>();
    while (taken.size() < wanted && !groups.isEmpty()) {
      Deque<Ranked> group = groups.remove();
      taken.add(group.remove());
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return taken;
  }

  /** Looks random, and belongs to the reply alone. */
  private long rank(Candidate one) {
    try {
      String name = seed + "\0" + one.account() + "\0" + one.message();
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A candidate with its rank, reckoned once. */
  private record Ranked(Candidate candidate, long rank) {

    String cell() {
      return candidate.need() + " " + candidate.fit();
    }

    String channel() {
      return candidate.channel();
    }
  }
}
