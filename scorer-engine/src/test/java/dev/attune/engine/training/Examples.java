package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.rules.CrossValidation;
import dev.attune.engine.rules.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All labelled replies, each as rules and an encoder see it that had never seen its conversation.
 */
final class Examples {

  private Examples() {}

  static List<Example> all() {
    return with(List.of(), List.of());
  }

  /**
   * With replies of another set, learned from in every fold.
   *
   * @param outputs what an encoder says of each of the others
   */
  static List<Example> with(List<Labelled> others, List<float[]> outputs) {
    List<Labelled> all = new ArrayList<>(own());
    Parts parts = Parts.within(all.size());
    Map<String, Integer> folds = new HashMap<>(folds());
    List<float[]> said = new ArrayList<>(RecordedOutputs.shipped(all.size()));
    all.addAll(others);
    others.forEach(label -> folds.put(label.conversation(), -1));
    said.addAll(outputs);
    List<Findings> findings = CrossValidation.outOfFold(all, folds);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Labelled label = all.get(i);
      int fold = Objects.requireNonNull(folds.get(label.conversation()));
      examples.add(example(label, fold, parts.at(i), findings.get(i), said.get(i)));
    }
    return examples;
  }

  /** The replies that figures are about, then those that are learned from alone. */
  static List<Labelled> own() {
    List<Labelled> own = new ArrayList<>(PinnedFiles.labelledReplies());
    own.addAll(PinnedFiles.moreReplies());
    own.addAll(PinnedFiles.laterReplies());
    own.addAll(PinnedFiles.publicReplies());
    own.addAll(PinnedFiles.lifelikeReplies());
    return own;
  }

  /** Each set is dealt on its own, so that a further one moves no conversation. */
  static Map<String, Integer> folds() {
    Map<String, Integer> folds = new HashMap<>(folds(PinnedFiles.labelledReplies()));
    folds.putAll(folds(PinnedFiles.moreReplies()));
    folds.putAll(folds(PinnedFiles.laterReplies()));
    folds.putAll(folds(PinnedFiles.publicReplies()));
    folds.putAll(folds(PinnedFiles.lifelikeReplies()));
    return folds;
  }

  private static Map<String, Integer> folds(List<Labelled> labels) {
    return Folds.of(labels.stream().map(Labelled::conversation).toList());
  }

  private static Example example(
      Labelled label, int fold, Example.Part part, Findings findings, float[] said) {
    return new Example(
        label,
        fold,
        part,
        Sight.of(findings, said),
        findings.withoutFormula().map(left -> Sight.of(left, said)).orElse(null));
  }

  /** Where in {@link #own} the sets begin and end that have figures. */
  private record Parts(int judged, int inPublic, int lifelike, int own) {

    static Parts within(int own) {
      int lifelike = own - PinnedFiles.lifelikeReplies().size();
      return new Parts(
          PinnedFiles.labelledReplies().size(),
          lifelike - PinnedFiles.publicReplies().size(),
          lifelike,
          own);
    }

    Example.Part at(int place) {
      if (place < judged) {
        return Example.Part.JUDGED;
      }
      if (place < inPublic || place >= own) {
        return Example.Part.LEARNED;
      }
      return place < lifelike ? Example.Part.PUBLIC : Example.Part.LIFELIKE;
    }
  }
}
