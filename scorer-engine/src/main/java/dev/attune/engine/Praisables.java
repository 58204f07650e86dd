package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import dev.attune.engine.rules.Findings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that can be quoted of a reply, and what each piece may be called. */
final class Praisables {

  /** How much of the shorter one two pieces must share for one to be named as the other is. */
  private static final double SAME = 0.6;

  private static final double LIKELY = 0.25;

  private final Findings findings;
  private final Worthy worthy;
  private final Shown shown;
  private final List<Merit> merits;

  private Praisables(Assessment assessment, Study study) {
    this.findings = study.findings();
    this.worthy = new Worthy(findings);
    this.shown = new Shown(study.sentences());
    this.merits = Merits.of(assessment, study);
  }

  /** In the order of the text. */
  static List<Praisable> of(Assessment assessment, Study study) {
    return new Praisables(assessment, study).all();
  }

  private List<Praisable> all() {
    Set<Evidence> pieces =
        Stream.concat(
                Passages.sentences(findings.reply()).flatMap(worthy::pieces),
                Passages.brief(findings.reply()).stream().flatMap(worthy::piece))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return pieces.stream().map(words -> new Praisable(key(words), words)).toList();
  }

  /** The first that its words bear out; else a good line, of one person or about the matter. */
  private String key(Evidence words) {
    return merits.stream()
        .flatMap(merit -> Stream.of(merit, merit.plainly()))
        .filter(merit -> named(merit, words))
        .map(merit -> merit.key(words))
        .findFirst()
        .orElseGet(() -> human(words).orElse("worked.line"));
  }

  private boolean named(Merit merit, Evidence words) {
    return shared(merit.words(), words) >= SAME
        && merit.shows(words)
        && (merit.rule().isEmpty() || findings.found(merit.rule(), words));
  }

  private Optional<String> human(Evidence words) {
    double feeling = shown.most(words, MarkName.ACKNOWLEDGEMENT);
    double matter = shown.most(words, MarkName.ACTION, MarkName.UNDERSTANDING);
    return feeling > matter && feeling >= LIKELY ? Optional.of("worked.human") : Optional.empty();
  }

  private static double shared(Evidence one, Evidence other) {
    if (!one.message().equals(other.message())) {
      return 0;
    }
    int from = Math.max(one.span().start(), other.span().start());
    int to = Math.min(one.span().end(), other.span().end());
    return (to - from) / (double) Math.min(one.span().length(), other.span().length());
  }
}
