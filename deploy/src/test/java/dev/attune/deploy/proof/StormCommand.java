package dev.attune.deploy.proof;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A helpdesk that fails three times in ten for five of its minutes, beside one that doesn't. */
@Command(
    name = "storm",
    description = "Lets many of the helpdesk's answers fail in all ways for a while, then none.")
final class StormCommand implements Callable<Integer> {

  private static final Duration REST = Duration.ofMinutes(60);
  private static final List<String> KINDS =
      List.of(
          "\"throttle\",\"retryAfter\":5",
          "\"throttle-date\",\"retryAfter\":5",
          "\"status\",\"status\":500",
          "\"status\",\"status\":503",
          "\"cut\"",
          "\"drip\",\"pauseMillis\":2",
          "\"reset-before\"",
          "\"reset-after\"",
          "\"late\",\"lateSeconds\":60");

  @Mixin private Sizes sizes = new Sizes();

  @Option(names = "--share", defaultValue = "0.3", description = "of calls; ${DEFAULT-VALUE}")
  private double share;

  @Option(names = "--minutes", defaultValue = "5", description = "of sandbox time")
  private int minutes;

  @Override
  public Integer call() throws IOException {
    Run calm = run(false);
    Run storm = run(true);
    System.out.println(Balance.head());
    System.out.println(calm.balance().row("calm"));
    System.out.println(storm.balance().row(share + " of calls failing"));
    Duration rest = storm.time().minus(storm.storm());
    boolean soon = rest.compareTo(calm.time().multipliedBy(2)) <= 0;
    System.out.printf(
        Locale.ROOT,
        "word scorer; calm run %d s of sandbox time; in the storm, which lasted %d s, %d s, of"
            + " which %d s once it was over: %s%n",
        calm.time().toSeconds(),
        storm.storm().toSeconds(),
        storm.time().toSeconds(),
        rest.toSeconds(),
        soon ? "less than twice the calm run" : "MORE than twice the calm run");
    System.out.println("faults met: " + new TreeMap<>(storm.faults()));
    boolean stormy = storm.faults().keySet().containsAll(kinds());
    if (!stormy) {
      System.out.println("NOT EVERY KIND WAS MET, so this shows little");
    }
    return calm.balance().good() && storm.balance().good() && soon && stormy ? 0 : 1;
  }

  private static Set<String> kinds() {
    return KINDS.stream().map(kind -> kind.split("\"", -1)[1]).collect(Collectors.toSet());
  }

  /**
   * What a run came to.
   *
   * @param storm how long calls failed
   * @param faults calls that failed, by how
   */
  private record Run(Balance balance, Duration time, Duration storm, Map<String, Integer> faults) {}

  private Run run(boolean failing) throws IOException {
    Ledgers ledgers = Ledgers.postgres();
    try (World world = new World(sizes.vendor, ledgers.url(), sizes.speed)) {
      world.fill(sizes.tickets);
      if (failing) {
        world.control("POST", "/faults", faults());
      }
      Instant began = world.clock().instant();
      Instant calmFrom = began;
      try (Child child = Child.start(world)) {
        if (failing) {
          Patience.until(
              "the storm over", REST, () -> !child.process().isAlive() || isOver(world, began));
          world.control("DELETE", "/faults", "");
          calmFrom = world.clock().instant();
        }
        Patience.until(
            "all work done",
            REST,
            () -> !child.process().isAlive() || Balance.done(world, ledgers.ledger()));
      }
      return new Run(
          Balance.of(world, ledgers.ledger()),
          Duration.between(began, world.clock().instant()),
          Duration.between(began, calmFrom),
          faults(world));
    }
  }

  private boolean isOver(World world, Instant began) {
    return world.clock().instant().isAfter(began.plus(Duration.ofMinutes(minutes)))
        && faults(world).keySet().containsAll(kinds());
  }

  private static Map<String, Integer> faults(World world) {
    JsonObject struck = world.standIn().object("/faults").getJsonObject("struckBy");
    return struck.keySet().stream().collect(Collectors.toMap(kind -> kind, struck::getInt));
  }

  /** Each kind once, in turn, so that even a short storm has them all; then by chance. */
  private String faults() {
    String byChance = String.format(Locale.ROOT, "\"probability\":%.4f", share / KINDS.size());
    return Stream.of("\"next\":1", byChance)
        .flatMap(when -> KINDS.stream().map(kind -> "{\"kind\":" + kind + "," + when + "}"))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
