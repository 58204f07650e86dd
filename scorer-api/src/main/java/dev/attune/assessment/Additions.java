package dev.attune.assessment;

import dev.attune.text.Wording;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a company takes from the rubric, calls otherwise, and knows of its own wording.
 *
 * @param marksOff marks that are neither shown nor counted; {@code flagsOff} likewise
 * @param names what people are shown instead of the label of a mark or flag, by that label
 * @param formulas stock phrases of the house: said to everyone, so they earn nothing
 * @param required statements that must stand in replies, by law or contract: read past, so they are
 *     neither canned nor cold nor length
 * @param marks phrases that show a mark, weakly at least
 * @param flags phrases that show a flag
 */
public record Additions(
    Set<MarkName> marksOff,
    Set<Flag> flagsOff,
    Map<String, String> names,
    List<Wording> formulas,
    List<Wording> required,
    Map<MarkName, List<Wording>> marks,
    Map<Flag, List<Wording>> flags) {

  public static final Additions NONE =
      new Additions(Set.of(), Set.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of());

  public Additions {
    marksOff = Collections.unmodifiableSet(new TreeSet<>(marksOff));
    flagsOff = Collections.unmodifiableSet(new TreeSet<>(flagsOff));
    names = Collections.unmodifiableMap(new java.util.TreeMap<>(names));
    formulas = List.copyOf(formulas);
    required = List.copyOf(required);
    marks = ordered(MarkName.class, marks);
    flags = ordered(Flag.class, flags);
  }

  private static <E extends Enum<E>> Map<E, List<Wording>> ordered(
      Class<E> kind, Map<E, List<Wording>> phrases) {
    Map<E, List<Wording>> ordered = new EnumMap<>(kind);
    phrases.forEach((name, all) -> ordered.put(name, List.copyOf(all)));
    return Collections.unmodifiableMap(ordered);
  }
}
