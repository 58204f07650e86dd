package dev.attune.assessment;

import dev.attune.reply.AgentReply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
    return adapted(reply, read -> new Explained(other.judge(read), List.of())).judgement();
  }

  /** The reasons are those of the judgement that counts: with stock phrases of the house or not. */
  @Override
  public Explained explain(AgentReply reply) {
    return adapted(reply, other::explain);
  }

  private Explained adapted(AgentReply reply, Function<AgentReply, Explained> asking) {
    AgentReply read = rubric.reading(reply);
    Explained whole = asking.apply(read);
    return whole.judgement() instanceof Assessment && !rubric.additions().equals(Additions.NONE)
        ? raised(new OwnPhrases(rubric.additions(), read), sober(read, whole, asking))
        : whole;
  }

  private static Assessment found(Explained explained) {
    return (Assessment) explained.judgement();
  }

  private Explained raised(OwnPhrases phrases, Explained explained) {
    Assessment found = found(explained);
    List<Reason> reasons = new ArrayList<>(explained.reasons());
    reasons.addAll(phrases.reasons());
    return new Explained(
        again(found, phrases.raise(found.marks()), phrases.raise(found.flags())), reasons);
  }

  private Explained sober(
      AgentReply read, Explained whole, Function<AgentReply, Explained> asking) {
    List<Evidence> formulas = new OwnPhrases(rubric.additions(), read).formulas();
    if (formulas.isEmpty()) {
      return whole;
    }
    Explained less = asking.apply(new Masking(rubric.additions().formulas()).in(read));
    if (!(less.judgement() instanceof Assessment without)) {
      return nothingElse(whole, formulas);
    }
    return without.score() < found(whole).score() ? less : whole;
  }

  /** Stock phrases and nothing else: what they brought has no reason left. */
  private Explained nothingElse(Explained whole, List<Evidence> formulas) {
    Set<String> kept = new HashSet<>(Set.of("need"));
    List<FlagFinding> flags = new ArrayList<>();
    for (FlagFinding finding : found(whole).flags().findings()) {
      if (!finding.flag().good() && finding.flag() != Flag.CANNED) {
        flags.add(finding);
        kept.add(finding.flag().label());
      }
    }
    flags.add(new FlagFinding(Flag.CANNED, 1, true, formulas));
    return new Explained(
        again(found(whole), NOTHING, new Flags(flags)),
        whole.reasons().stream().filter(reason -> kept.contains(reason.about())).toList());
  }

  private Assessment again(Assessment found, Marks marks, Flags flags) {
    return Assessment.by(
        rubric, found.scorer(), found.need(), marks, flags, found.confidence(), found.shift());
  }
}
