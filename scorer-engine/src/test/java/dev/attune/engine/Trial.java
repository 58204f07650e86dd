package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Weights;
import dev.attune.engine.model.Judged;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scorer as it ships, over rules and a model that training brings along. */
public final class Trial {

  /** What rules and model say of one text. */
  public record Read(Findings findings, Judged judged) {

    private Expected apart(Map<Flag, Double> raisedFrom) {
      return Expected.apart(findings, judged, raisedFrom);
    }
  }

  private final AgentReply reply;
  private final Look look;

  private Trial(AgentReply reply, Look look) {
    this.reply = reply;
    this.look = look;
  }

  /**
   * Of each part by itself.
   *
   * @param sober what they say of it without its formulas; null where it has none
   * @param raisedFrom from which probability the model's flags are shown
   */
  public static Trial apart(Read whole, @Nullable Read sober, Map<Flag, Double> raisedFrom) {
    return new Trial(
        whole.findings.reply(),
        new Look(whole.apart(raisedFrom), sober == null ? null : sober.apart(raisedFrom)));
  }

  /** The same after the parts have given way to the whole. */
  public Trial accorded(Weights weights) {
    Expected sober = look.sober();
    return new Trial(
        reply,
        new Look(look.whole().accorded(weights), sober == null ? null : sober.accorded(weights)));
  }

  /** Need, marks and flags, before a rubric says what they are worth. */
  public Expectation expectation() {
    Found held = look.held();
    Map<MarkName, Double> marks = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      marks.put(name, held.marks().of(name).expected());
    }
    Map<Flag, Double> flags = new EnumMap<>(Flag.class);
    for (FlagFinding finding : held.flags().findings()) {
      flags.put(finding.flag(), finding.probability());
    }
    return new Expectation(held.need().expected(), held.need().helpWanted(), marks, flags);
  }

  /**
   * @param need 0.0 to 3.0
   * @param wanted true where action is called for
   * @param marks 0.0 to 2.0
   * @param flags probabilities
   */
  public record Expectation(
      double need, boolean wanted, Map<MarkName, Double> marks, Map<Flag, Double> flags) {}

  /** Empty where the scorer abstains. */
  public Optional<Assessment> assessment(Rubric rubric) {
    return Legible.whyNot(reply).isPresent()
        ? Optional.empty()
        : Optional.of(Assembly.assessment(rubric, "trial@1", reply, look));
  }
}
