package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.MarkName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A worked example of the rubric's page, with all that the page says of it.
 *
 * @param name what this scorer's misses are listed by
 * @param marks acknowledgement, understanding, action, exploration
 */
record RubricPage(
    String name,
    String asked,
    String answer,
    int need,
    List<Integer> marks,
    Set<Flag> flags,
    int fit) {

  static final String DRESS =
      "This is my THIRD mail. The dress was for my sister's wedding on Saturday and it still isn't"
          + " here.";
  static final String ABUSE =
      "You useless idiots, this is the fourth time I write about the refund you owe me. Are you all"
          + " morons? I want my money NOW or I go to the papers.";
  static final String CIVIL =
      "I want to get this fixed, and I can only do that if we keep it civil. I've passed everything"
          + " to our team lead, Ana, with the order history; she will call you today before 5.";

  static List<RubricPage> all() {
    return List.of(
        new RubricPage(
            "charger",
            "Hi, which size charger fits model X200?",
            "The 65 W one, part 4711. It's in stock and ships today.",
            0,
            List.of(0, 1, 2, 0),
            Set.of(),
            4),
        new RubricPage(
            "formula",
            DRESS,
            "We apologise for the inconvenience. Your satisfaction is important to us. Please allow"
                + " 5-7 business days.",
            3,
            List.of(1, 0, 1, 0),
            Set.of(Flag.CANNED, Flag.DISMISSIVE),
            1),
        new RubricPage(
            "courier",
            DRESS,
            "Three mails and no dress two days before your sister's wedding: I'd be worried too."
                + " I've just found it stuck at the Leeds depot, so a courier brings it to you by"
                + " Friday noon, at our cost. I'll ring you at 1 pm to make sure it's in your"
                + " hands. Would you rather have it at home or at work?",
            3,
            List.of(2, 2, 2, 2),
            Set.of(Flag.PERSONAL, Flag.CHOICE),
            5),
        new RubricPage(
            "screen",
            "My TV you sold me last week has a dead screen.",
            "Oh no!! I'm so so sorry, I can only imagine how heart-breaking this must be, I truly"
                + " feel your pain, I'm sorry again, what a terrible thing to go through!",
            1,
            List.of(1, 0, 0, 0),
            Set.of(Flag.EXCESS, Flag.OVER_APOLOGY, Flag.EMPATHY_WITHOUT_ACTION),
            1),
        new RubricPage(
            "baby",
            "need to cancel today's delivery, baby's sick",
            "Got it, totally. Delivery's cancelled, no charge. Hope the little one feels better"
                + " soon; just ping me here when you'd like a new slot.",
            1,
            List.of(2, 1, 2, 0),
            Set.of(Flag.PERSONAL),
            5),
        new RubricPage("boundary", ABUSE, CIVIL, 3, List.of(0, 1, 2, 0), Set.of(Flag.BOUNDARY), 4));
  }

  /** What an assessment says otherwise than the page, "U 2 for 1", in the order of the alphabet. */
  Set<String> differences(Assessment found) {
    Set<String> differences = new TreeSet<>();
    differs(differences, "need", need, found.need().level());
    MarkName[] names = MarkName.values();
    for (int i = 0; i < names.length; i++) {
      differs(differences, names[i].label(), marks.get(i), found.marks().of(names[i]).level());
    }
    differs(differences, "fit", fit, found.fit());
    Set<Flag> raised = EnumSet.noneOf(Flag.class);
    found.flags().raised().stream().map(FlagFinding::flag).forEach(raised::add);
    raised.stream()
        .filter(flag -> !flags.contains(flag))
        .forEach(f -> differences.add("+" + f.label()));
    flags.stream()
        .filter(flag -> !raised.contains(flag))
        .forEach(f -> differences.add("-" + f.label()));
    return differences;
  }

  private static void differs(Set<String> differences, String what, int told, int found) {
    if (told != found) {
      differences.add(what + " " + found + " for " + told);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
