package dev.attune.deploy.proof;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Bare passes that die at dangerous instants, some of them at once on one ledger, so that the
 * living go on with what the dead have begun.
 *
 * @param atOnce how many are alive at a time
 */
record BareCrash(Sizes sizes, int deaths, int atOnce) {

  private static final Duration REST = Duration.ofMinutes(30);
  private static final int WIDEST = 400;
  private static final int INSTANTS_OF_A_TICKET = 60;
  private static final int SOON = 8;

  /** At which instant a life ends: the n-th of a step, or of all. */
  private record End(long instants, String step) {}

  Part run() throws IOException {
    long began = System.nanoTime();
    QuickStart quick = QuickStart.rehearsed(sizes);
    Ledgers ledgers = Ledgers.postgres();
    try (World world = new World(sizes.vendor, ledgers.url(), sizes.speed)) {
      world.fill(sizes.tickets);
      List<Death> dead = die(world, quick);
      try (Child last = Child.start(world, -1, "", quick);
          Child other = Child.start(world, -1, "", quick)) {
        Patience.until(
            "all work done",
            REST,
            () ->
                !(last.process().isAlive() && other.process().isAlive())
                    || Balance.done(world, ledgers.ledger()));
      }
      return new Part(
          "bare pass, killed " + deaths + " times",
          Balance.of(world, ledgers.ledger()),
          Death.show(dead),
          Duration.ofNanos(System.nanoTime() - began),
          List.of("bare pass, word scorer, " + atOnce + " at once: " + Death.sum(dead)));
    } finally {
      quick.close();
    }
  }

  private List<Death> die(World world, QuickStart quick) {
    Queue<End> ends = new ConcurrentLinkedQueue<>(ends());
    List<Death> dead = Collections.synchronizedList(new ArrayList<>());
    Lines.work(
        atOnce,
        line -> {
          for (End end = ends.poll(); end != null; end = ends.poll()) {
            try (Child child = Child.start(world, end.instants(), end.step(), quick)) {
              dead.add(child.died());
            }
          }
        });
    return dead;
  }

  /** Half of them at the named steps in turns, half at any instant; together half of the work. */
  private List<End> ends() {
    Random random = new Random(sizes.seed);
    int instants =
        Math.max(
            5, Math.min(WIDEST, INSTANTS_OF_A_TICKET * sizes.tickets / 2 / Math.max(1, deaths)));
    List<End> ends = new ArrayList<>();
    for (int death = 0; death < deaths; death++) {
      boolean named = death % 2 == 0 || death < Halting.NAMED.size();
      ends.add(
          named
              ? new End(random.nextInt(SOON), Halting.NAMED.get(death / 2 % Halting.NAMED.size()))
              : new End(random.nextInt(instants), ""));
    }
    return ends;
  }
}
