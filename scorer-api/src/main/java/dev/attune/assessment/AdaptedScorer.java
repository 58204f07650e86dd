package dev.attune.assessment;

import dev.attune.reply.AgentReply;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges by another scorer and by what a company adds to the rubric: required statements are read
 * past; a reply with stock phrases of the house is judged with and without them, and the lower
 * score counts, so that they never pay; phrases that show a mark or a flag are taken into account.
 *
 * <p>As pure, deterministic and thread-safe as the other scorer. Without additions it is the other
 * scorer; with stock phrases in a reply it asks twice.
 */
public final class AdaptedScorer implements ExplainingScorer {

  private static final Marks NOTHING = new Marks(Mark.NONE, Mark.NONE, Mark.NONE, Mark.NONE);

  private final ExplainingScorer other;
  private final Rubric rubric;

  /**
   * @param other judging by the same rubric
   */
  public AdaptedScorer(ExplainingScorer other, Rubric rubric) {
    this.other = other;
    this.rubric = rubric;
  }

  @Override
  public String version() {
    return other.version();
  }

  @Override
  public Judgement judge(AgentReply reply) {
    AgentReply read = rubric.reading(reply);
    return adapted(read, other.judge(read));
  }

  @Override
  public Explained explain(AgentReply reply) {
    AgentReply read = rubric.reading(reply);
    Explained explained = other.explain(read);
    List<Reason> reasons = new ArrayList<>(explained.reasons());
    if (explained.judgement() instanceof Assessment) {
      reasons.addAll(phrases(read).reasons());
    }
    return new Explained(adapted(read, explained.judgement()), reasons);
  }

  private Judgement adapted(AgentReply read, Judgement judgement) {
    return judgement instanceof Assessment assessment && !rubric.additions().equals(Additions.NONE)
        ? raised(read, sober(read, assessment))
        : judgement;
  }

  private OwnPhrases phrases(AgentReply read) {
    return new OwnPhrases(rubric.additions(), read);
  }

  private Assessment raised(AgentReply read, Assessment found) {
    OwnPhrases phrases = phrases(read);
    return again(found, phrases.raise(found.marks()), phrases.raise(found.flags()));
  }

  private Assessment sober(AgentReply read, Assessment whole) {
    List<Evidence> formulas = phrases(read).formulas();
    if (formulas.isEmpty()) {
      return whole;
    }
    return other.judge(new Masking(rubric.additions().formulas()).in(read))
            instanceof Assessment less
        ? (less.score() < whole.score() ? less : whole)
        : nothingElse(whole, formulas);
  }

  /** Stock phrases and nothing else. */
  private Assessment nothingElse(Assessment whole, List<Evidence> formulas) {
    List<FlagFinding> flags = new ArrayList<>();
    for (FlagFinding finding : whole.flags().findings()) {
      if (!finding.flag().good() && finding.flag() != Flag.CANNED) {
        flags.add(finding);
      }
    }
    flags.add(new FlagFinding(Flag.CANNED, 1, true, formulas));
    return again(whole, NOTHING, new Flags(flags));
  }

  private Assessment again(Assessment found, Marks marks, Flags flags) {
    return Assessment.by(
        rubric, found.scorer(), found.need(), marks, flags, found.confidence(), found.shift());
  }
}
