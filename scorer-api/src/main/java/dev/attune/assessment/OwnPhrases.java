package dev.attune.assessment;

import dev.attune.reply.AgentReply;
import dev.attune.text.Wording;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a company's own phrases show in a reply: a mark, weakly at least, or a flag. */
final class OwnPhrases {

  private static final double WEAK = 1;
  private static final String FROM = "rubric.phrases";

  private final Additions additions;
  private final AgentReply reply;

  OwnPhrases(Additions additions, AgentReply reply) {
    this.additions = additions;
    this.reply = reply;
  }

  /** Where stock phrases of the house stand in the reply. */
  List<Evidence> formulas() {
    return words(additions.formulas());
  }

  /** Without marks that nothing but stock phrases of the house show. */
  Marks earned(Marks found) {
    List<Evidence> formulas = formulas();
    return found.each(
        mark -> {
          List<Evidence> own =
              mark.evidence().stream().filter(words -> !inside(words, formulas)).toList();
          return own.isEmpty() ? Mark.NONE : new Mark(mark.level(), mark.expected(), own);
        });
  }

  private static boolean inside(Evidence words, List<Evidence> formulas) {
    return formulas.stream()
        .anyMatch(
            formula ->
                formula.message().equals(words.message()) && formula.span().contains(words.span()));
  }

  Marks raise(Marks found) {
    return new Marks(
        mark(found, MarkName.ACKNOWLEDGEMENT),
        mark(found, MarkName.UNDERSTANDING),
        mark(found, MarkName.ACTION),
        mark(found, MarkName.EXPLORATION));
  }

  private Mark mark(Marks found, MarkName name) {
    Mark mark = found.of(name);
    List<Evidence> words = words(additions.marks().getOrDefault(name, List.of()));
    return words.isEmpty() || mark.expected() >= WEAK
        ? mark
        : new Mark((int) WEAK, WEAK, mark.evidence().isEmpty() ? words : mark.evidence());
  }

  Flags raise(Flags found) {
    List<FlagFinding> findings = new ArrayList<>(found.findings());
    additions
        .flags()
        .forEach(
            (flag, phrases) -> {
              List<Evidence> words = words(phrases);
              if (!words.isEmpty() && !found.raised(flag)) {
                findings.removeIf(finding -> finding.flag() == flag);
                findings.add(new FlagFinding(flag, 1, true, words));
              }
            });
    return new Flags(findings);
  }

  /** Every place where a phrase counted. */
  List<Reason> reasons() {
    return Stream.of(
            Stream.of(new Reason(Flag.CANNED.label(), FROM, WEAK, formulas())),
            additions.marks().entrySet().stream()
                .map(each -> reason(each.getKey().label(), each.getValue())),
            additions.flags().entrySet().stream()
                .map(each -> reason(each.getKey().label(), each.getValue())))
        .flatMap(reasons -> reasons)
        .filter(reason -> !reason.words().isEmpty())
        .toList();
  }

  private Reason reason(String about, List<Wording> phrases) {
    return new Reason(about, FROM, WEAK, words(phrases));
  }

  private List<Evidence> words(List<Wording> phrases) {
    List<Evidence> words = new ArrayList<>();
    for (Message message : reply.messages()) {
      String own = message.text().words();
      phrases.stream()
          .flatMap(phrase -> phrase.in(own).stream())
          .sorted()
          .forEach(span -> words.add(Evidence.at(message, span)));
    }
    return words;
  }
}
