package dev.attune.deploy.setup;

import dev.attune.assessment.Flag;
import dev.attune.note.NotePolicy;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code attune.note.*}: which replies deserve a note. */
final class NoteKeys {

  private static final int MOST = 1_000_000;
  private static final int WIDEST_GAP = 3;

  private NoteKeys() {}

  static NotePolicy read(Values values) {
    return new NotePolicy(
        values.choice("attune.note.policy", NotePolicy.Mode.values()),
        values.count("attune.note.minimum-gap", 1, WIDEST_GAP),
        flags(values),
        values.share("attune.note.minimum-confidence"),
        values.count("attune.note.per-agent-per-day", 0, MOST),
        values.count("attune.note.highlights-per-week", 0, MOST),
        values.duration("attune.note.newest"));
  }

  private static Set<Flag> flags(Values values) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String label : values.list("attune.note.flags")) {
      Optional<Flag> flag =
          Stream.of(Flag.values()).filter(known -> known.label().equals(label)).findFirst();
      flags.add(
          flag.orElseThrow(
              () ->
                  new BadConfiguration(
                      "attune.note.flags names "
                          + label
                          + "; the flags are "
                          + Stream.of(Flag.values()).map(Flag::label).toList())));
    }
    return flags;
  }
}
