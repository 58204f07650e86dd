package dev.attune.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A ready-made scorecard: the items that ticket reviews are held by, as far as a machine may rate
 * them. Items are 0 to 100; those that need somebody who knows the answer are left to QA.
 */
public enum Scorecard {
  ACCURACY_CLARITY_EMPATHY,
  AWARENESS_CLARITY_EMPOWERMENT;

  /** One line of a scorecard. */
  public enum Item {
    /** Whether the answer is right: QA's, in a verdict. */
    ACCURACY,
    /** Whether the agent saw what mattered beyond the words: QA's, in a verdict. */
    AWARENESS,
    /** 0 where the reply is {@code unclear}, else 100. */
    CLARITY,
    /** The score. */
    EMPATHY,
    /** 50 for each level of action; 25 more for a choice or a boundary, 100 at most. */
    EMPOWERMENT;

    private static final int FULL = 100;
    private static final int A_LEVEL = 50;
    private static final int A_FLAG = 25;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where QA rates it, or where the rubric has switched off what it is made of. */
    public OptionalInt rating(Assessment assessment) {
      return switch (this) {
        case ACCURACY, AWARENESS -> OptionalInt.empty();
        case EMPATHY -> OptionalInt.of(assessment.score());
        case CLARITY -> clarity(assessment.flags());
        case EMPOWERMENT -> empowerment(assessment);
      };
    }

    private static OptionalInt clarity(Flags flags) {
      return flags.off().contains(Flag.UNCLEAR)
          ? OptionalInt.empty()
          : OptionalInt.of(flags.raised(Flag.UNCLEAR) ? 0 : FULL);
    }

    private static OptionalInt empowerment(Assessment assessment) {
      Flags flags = assessment.flags();
      boolean flag = flags.raised(Flag.CHOICE) || flags.raised(Flag.BOUNDARY);
      int points = A_LEVEL * assessment.marks().action().level() + (flag ? A_FLAG : 0);
      return assessment.marks().off().contains(MarkName.ACTION)
          ? OptionalInt.empty()
          : OptionalInt.of(Math.min(FULL, points));
    }
  }

  /** From the first to the last. */
  public List<Item> items() {
    return switch (this) {
      case ACCURACY_CLARITY_EMPATHY -> List.of(Item.ACCURACY, Item.CLARITY, Item.EMPATHY);
      case AWARENESS_CLARITY_EMPOWERMENT -> List.of(Item.AWARENESS, Item.CLARITY, Item.EMPOWERMENT);
    };
  }

  /** As files and the command line spell it: {@code accuracy-clarity-empathy}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scorecard of that label, in any case. */
  public static Optional<Scorecard> labelled(String label) {
    return Arrays.stream(values()).filter(card -> card.label().equalsIgnoreCase(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Scorecard::label).toList();
  }
}
