package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.feedback.Feedback;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints what the coach says of a sample of the labelled replies, every need, fit and channel in
 * turn, answers in public among them and none of those held out, so that a person can read and sign
 * it. Arguments: a seed, how many, and {@code due} for those alone where something is to be said.
 */
final class FeedbackRun {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final EmbeddedFeedback WRITER = new EmbeddedFeedback();

  private FeedbackRun() {}

  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    boolean due = arguments.length > 2 && arguments[2].equals("due");
    System.out.printf(Locale.ROOT, "%s%n", CueOverlap.of(LabelledReplies.all()));
    stratified(new Random(seed)).stream()
        .filter(each -> !due || due(each))
        .limit(Long.parseLong(arguments[1]))
        .forEach(FeedbackRun::print);
  }

  private static boolean due(Labelled labelled) {
    return SCORER.judge(labelled.reply()) instanceof Assessment found
        && (found.gap().headline() != 0
            || found.flags().raised().stream().anyMatch(flag -> !flag.flag().good()));
  }

  /** Answers in public are dealt as if the public were channels of its own. */
  private static List<Labelled> stratified(Random random) {
    List<Labelled> all = new ArrayList<>();
    Map<String, List<Labelled>> strata = new TreeMap<>();
    Stream.of(LabelledReplies.all(), LabelledReplies.more(), LabelledReplies.later())
        .flatMap(List::stream)
        .forEach(each -> put(each, "", all, strata));
    Stream.of(LabelledReplies.inPublic(), LabelledReplies.lifelike())
        .flatMap(List::stream)
        .forEach(each -> put(each, "/public", all, strata));
    List<List<Labelled>> order = new ArrayList<>(strata.values());
    order.forEach(stratum -> Collections.shuffle(stratum, random));
    Collections.shuffle(order, random);
    List<Labelled> dealt = new ArrayList<>();
    for (int i = 0; dealt.size() < all.size(); i++) {
      for (List<Labelled> stratum : order) {
        if (i < stratum.size()) {
          dealt.add(stratum.get(i));
        }
      }
    }
    return dealt;
  }

  private static void put(
      Labelled each, String place, List<Labelled> all, Map<String, List<Labelled>> strata) {
    String stratum =
        each.need() + "/" + each.fit() + "/" + each.reply().conversation().channel() + place;
    all.add(each);
    strata.computeIfAbsent(stratum, fresh -> new ArrayList<>()).add(each);
  }

  private static void print(Labelled labelled) {
    System.out.printf(
        Locale.ROOT,
        "%n=== %s:%s %s  need %d fit %d %s%n",
        labelled.conversation(),
        labelled.reply().last().id(),
        labelled.reply().conversation().channel(),
        labelled.need(),
        labelled.fit(),
        labelled.flags());
    labelled.reply().before().forEach(message -> print("", message));
    labelled.reply().messages().forEach(message -> print("REPLY ", message));
    if (SCORER.judge(labelled.reply()) instanceof Assessment found) {
      print(labelled, found);
    } else {
      System.out.println("(no judgement)");
    }
  }

  private static void print(String mark, Message message) {
    System.out.println(mark + message.author().role() + ": " + message.text().words());
  }

  private static void print(Labelled labelled, Assessment found) {
    Feedback feedback = WRITER.write(labelled.reply(), found);
    System.out.printf(
        Locale.ROOT,
        "--- found need %d A%d U%d C%d E%d fit %d gap %s%n    flags %s%n    cue  %s%n    said %s%n",
        found.need().level(),
        found.marks().acknowledgement().level(),
        found.marks().understanding().level(),
        found.marks().action().level(),
        found.marks().exploration().level(),
        found.fit(),
        found.gap(),
        found.flags().raised().stream().map(flag -> flag.flag().label()).toList(),
        labelled.cue(),
        found.need().cues().stream().map(FeedbackRun::brief).toList());
    System.out.println("    WORKED " + feedback.praise().orElse("–"));
    System.out.println("    TRY    " + feedback.advice().orElse("–"));
  }

  private static String brief(Cue cue) {
    return (cue.answered() ? "(answered) " : "") + cue.words().quote();
  }
}
