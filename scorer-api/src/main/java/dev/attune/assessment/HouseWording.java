package dev.attune.assessment;

import dev.attune.reply.AgentReply;

/**
 * Holds a finding to a company's own wording, whoever made it: a mark that nothing but stock
 * phrases of the house show is none, and phrases of the house show their marks and flags. Pure and
 * thread-safe.
 *
 * <p>For a scorer that reads a reply once; {@link AdaptedScorer} asks its scorer again without
 * those phrases, which tells more.
 */
public final class HouseWording {

  private final Rubric rubric;

  public HouseWording(Rubric rubric) {
    this.rubric = rubric;
  }

  /** The same assessment where the rubric adds nothing. */
  public Assessment heeded(AgentReply reply, Assessment found) {
    if (rubric.additions().equals(Additions.NONE)) {
      return found;
    }
    OwnPhrases phrases = new OwnPhrases(rubric.additions(), rubric.reading(reply));
    return Assessment.by(
        rubric,
        found.scorer(),
        found.need(),
        phrases.raise(phrases.earned(found.marks())),
        phrases.raise(found.flags()),
        found.confidence(),
        found.shift());
  }
}
