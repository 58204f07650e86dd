package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Need;
import dev.attune.engine.rules.Finding;
import dev.attune.engine.rules.Findings;
import dev.attune.ticket.MessageId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Between which levels a need lies by the signs that the rubric names outright, whatever was
 * learned. Decided after the model, which sees nothing of it; one who may want to live no longer is
 * in severe need, however calm the words.
 *
 * @param words the customer's that say so; empty where nothing is bound
 */
record Bounds(double least, double most, List<Evidence> words) {

  private static final double STRONG = 2;
  private static final double MILD = 1;
  private static final int AGAIN = 2;

  /** Beside any of these nothing is mild because it is called off for a fever. */
  private static final Set<String> GRAVER =
      Set.of(
          "need.loss",
          "need.illness",
          "need.danger",
          "need.hardship",
          "need.fear",
          "need.outrage",
          "need.leaving",
          "need.threat_of_post",
          "need.repeated",
          "need.waited",
          "need.event",
          "need.money_lost",
          "need.broken",
          "need.frustrated",
          "need.disappointed",
          "need.sad",
          "need.asks_why");

  static Bounds of(Findings findings) {
    List<Evidence> severe = severe(findings);
    if (!severe.isEmpty()) {
      return new Bounds(Need.SEVERE, Need.SEVERE, severe);
    }
    List<Evidence> strong =
        first(
            List.of(
                now(findings, "level.insult"),
                now(findings, "level.contact"),
                now(findings, "level.deadline")));
    if (!strong.isEmpty()) {
      return new Bounds(STRONG, Need.SEVERE, strong);
    }
    List<Evidence> mild = now(findings, "level.mild");
    return mild.isEmpty() ? noMore(findings) : new Bounds(MILD, Need.SEVERE, mild);
  }

  /** The need, no less and no more than the signs allow. */
  double held(double need) {
    return Math.max(least, Math.min(most, need));
  }

  private static List<Evidence> severe(Findings findings) {
    return first(
        List.of(
            findings.crisis().stream().toList(),
            now(findings, "level.hardship"),
            together(findings, "level.contact", "level.occasion", "level.missing"),
            worsened(findings)));
  }

  /** Abuse again, with a threat, or by somebody who has to write once more. */
  private static List<Evidence> worsened(Findings findings) {
    return first(
        List.of(
            now(findings, "level.insult").isEmpty() ? List.of() : repeated(findings),
            together(findings, "level.insult", "level.threat"),
            together(findings, "level.insult", "level.contact")));
  }

  private static List<Evidence> repeated(Findings findings) {
    List<Evidence> all = findings.of("level.insult").map(Finding::evidence).orElse(List.of());
    List<MessageId> messages = all.stream().map(Evidence::message).distinct().toList();
    return messages.size() < AGAIN ? List.of() : all;
  }

  private static Bounds noMore(Findings findings) {
    List<Evidence> words = first(List.of(calledOff(findings), content(findings)));
    return words.isEmpty() ? new Bounds(0, Need.SEVERE, List.of()) : new Bounds(0, MILD, words);
  }

  private static List<Evidence> calledOff(Findings findings) {
    return graver(findings) ? List.of() : together(findings, "level.calls_off", "level.unwell");
  }

  /** They say that it is fine as it is, and nothing graver beside it: this "fine" costs nothing. */
  private static List<Evidence> content(Findings findings) {
    List<Evidence> words = now(findings, "level.content");
    boolean graver =
        GRAVER.stream()
            .flatMap(sign -> now(findings, sign).stream())
            .anyMatch(sign -> words.stream().noneMatch(said -> within(sign, said)));
    return graver ? List.of() : words;
  }

  private static boolean within(Evidence words, Evidence others) {
    return words.message().equals(others.message()) && words.span().overlaps(others.span());
  }

  /** "Sick" itself may sound like frustration and is none here. */
  private static boolean graver(Findings findings) {
    List<Evidence> unwell = now(findings, "level.unwell");
    return GRAVER.stream()
        .flatMap(sign -> findings.of(sign).stream())
        .flatMap(finding -> finding.evidence().stream())
        .anyMatch(words -> !unwell.contains(words));
  }

  private static List<Evidence> first(List<List<Evidence>> signs) {
    return signs.stream().filter(words -> !words.isEmpty()).findFirst().orElse(List.of());
  }

  /** The words of each; empty where one is missing. */
  private static List<Evidence> together(Findings findings, String... signs) {
    List<List<Evidence>> found =
        Stream.of(signs).map(sign -> now(findings, sign)).filter(f -> !f.isEmpty()).toList();
    return found.size() < signs.length
        ? List.of()
        : found.stream().map(words -> words.get(0)).sorted().toList();
  }

  /** What stands in the messages that the reply answers. */
  private static List<Evidence> now(Findings findings, String sign) {
    return findings
        .of(sign)
        .filter(finding -> finding.strength() == 1)
        .map(Finding::evidence)
        .orElse(List.of());
  }
}
