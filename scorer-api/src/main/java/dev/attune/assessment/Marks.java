package dev.attune.assessment;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * All four marks of a reply.
 *
 * @param off those that the rubric has switched off: without level and evidence, and not shown
 */
public record Marks(
    Mark acknowledgement, Mark understanding, Mark action, Mark exploration, Set<MarkName> off) {

  public Marks {
    off = Collections.unmodifiableSet(new TreeSet<>(off));
  }

  /** All four, none off. */
  public Marks(Mark acknowledgement, Mark understanding, Mark action, Mark exploration) {
    this(acknowledgement, understanding, action, exploration, Set.of());
  }

  public Mark of(MarkName name) {
    return switch (name) {
      case ACKNOWLEDGEMENT -> acknowledgement;
      case UNDERSTANDING -> understanding;
      case ACTION -> action;
      case EXPLORATION -> exploration;
    };
  }

  public boolean shows(MarkName name) {
    return !off.contains(name);
  }

  /** The same without those that a rubric has switched off. */
  Marks without(Set<MarkName> others) {
    Set<MarkName> all = new TreeSet<>(off);
    all.addAll(others);
    return new Marks(
        left(MarkName.ACKNOWLEDGEMENT, all),
        left(MarkName.UNDERSTANDING, all),
        left(MarkName.ACTION, all),
        left(MarkName.EXPLORATION, all),
        all);
  }

  /** The same with each mark changed, those that are off staying off. */
  public Marks each(UnaryOperator<Mark> change) {
    return new Marks(
        change.apply(acknowledgement),
        change.apply(understanding),
        change.apply(action),
        change.apply(exploration),
        off);
  }

  private Mark left(MarkName name, Set<MarkName> all) {
    return all.contains(name) ? Mark.NONE : of(name);
  }
}
