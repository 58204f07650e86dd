package dev.attune.engine;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a sentence may be cut. A relative clause stays with whom it is about, the verb behind it
 * with its subject, and what only prepares the main clause is no quotation by itself.
 */
final class Joints {

  /** "who I was taking", and "two of which were open". */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)^\\W*((and|but|or) )?(who(se|m|['\u2019]s)?|which|that(?="
              + " (i|we|you|he|she|they|my|our|your|the)\\b)|(one|two|some|most|all|both|none|half"
              + "|each|neither|either) of (which|whom))\\b");

  /** What has its subject before it. */
  private static final Pattern BARE_VERB =
      Pattern.compile(
          "(?i)^\\W*(is|are|was|were|isn['\u2019]t|aren['\u2019]t|wasn['\u2019]t|weren['\u2019]t|has|had|hasn['\u2019]t"
              + "|hadn['\u2019]t|does|doesn['\u2019]t|will|won['\u2019]t|would|wouldn['\u2019]t|could|couldn['\u2019]t"
              + "|can(not|['\u2019]t)|must|needs|says|keeps|wants|lives|works|goes|comes)\\b(?!"
              + " (i|you|u|we|it|he|she|they|there|this|that|the|my|our|your|any\\w*|some\\w*)\\b)");

  /** What only prepares what is said. */
  private static final Pattern PREPARING =
      Pattern.compile(
          "(?i)^\\W*((and|but|so) )?(if|when(ever)?|while|once|unless|although|though|until|till|as"
              + " (soon|long) as|even (if|though)|(after|before|since|because|cos) (i|we|you|it|he"
              + "|she|they|my|our|the|your))\\b");

  private final List<String> parts;
  private final boolean asks;

  /**
   * @param asks true where the last of them ends on a question mark
   */
  Joints(List<String> parts, boolean asks) {
    this.parts = parts;
    this.asks = asks;
  }

  /** True where the parts from the first to the last of them are torn from nothing. */
  boolean hold(int first, int last) {
    return begins(first) && !apposed(first) && ends(last) && !prepares(first, last);
  }

  private boolean begins(int at) {
    boolean question = asks && at + 1 == parts.size();
    boolean tied = question ? at > 0 && is(RELATIVE, at - 1) : at > 0 && hangs(at - 1);
    return at == 0
        || ((question || !is(RELATIVE, at) || Asked.something(parts.get(at).strip()))
            && !(is(BARE_VERB, at) && tied));
  }

  private boolean ends(int at) {
    boolean asked = asks && at + 2 == parts.size();
    return at + 1 == parts.size()
        || (!(is(BARE_VERB, at + 1) && !asked && hangs(at)) && !parted(at));
  }

  /** A relative clause, or a subject that has no verb yet. */
  private boolean hangs(int at) {
    return is(RELATIVE, at) || !Verbs.in(parts.get(at));
  }

  /** Between a subject and its verb stands a relative clause. */
  private boolean parted(int at) {
    return at + 2 < parts.size() && is(RELATIVE, at + 1) && is(BARE_VERB, at + 2);
  }

  /** "two boxes" of "the tiles, two boxes, were not in it". */
  private boolean apposed(int at) {
    return at > 0
        && at + 1 < parts.size()
        && is(BARE_VERB, at + 1)
        && !Verbs.in(parts.get(at))
        && !Verbs.in(parts.get(at - 1));
  }

  private boolean prepares(int first, int last) {
    return first == last && last + 1 < parts.size() && is(PREPARING, first);
  }

  private boolean is(Pattern begins, int at) {
    return begins.matcher(parts.get(at)).find();
  }
}
