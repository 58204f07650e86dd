package dev.attune.engine;

import java.util.regex.Pattern;

/** Whether words ask for something, also where hurried people leave out the mark. */
final class Asked {

  private static final Pattern DEED =
      Pattern.compile(
          "(?i)^((please|pls|plz|kindly|just|can|could|would|will)("
              + " (you|u|someone|somebody|anyone|one of you))?( please| pls| just| kindly| at"
              + " least)*"
              + " )?(cancel|change|leave|send|resend|call|ring|give|stop|freeze|close|refund|help(?!"
              + " re\\b)|let|check|fix|add|remove|take|move|bring|make|update|delete|book|listen|sort|come|get|pass|keep|unlock|unblock|replace|collect|pause|switch|put(?!"
              + " (my|in|it"
              + " in)\\b)|confirm|explain|reply|answer|do|look|end|reset|return|extend|swap|transfer|credit|waive|cover|quote|release|find"
              + " out|forward|correct|sign)\\b(?!"
              + " (\\d+|for|of|is|was|has|had|came|arrived|number|no)\\b)(?!"
              + " (i|you|u|we|it|they)\\b(?! (i|to)\\b)).*");

  /** "refund requested in March": what begins so may be a thing as well as a deed. */
  private static final Pattern THING =
      Pattern.compile(
          "(?i)^(cancel|change|call|ring|help|check|move|update|book|pass|switch|reply|answer|look|end"
              + "|reset|return|transfer|credit|cover|quote|release|refund|swap|correct|sign|close|stop"
              + "|leave|put|find|make|get|come|do)(?!"
              + " (my|the|me|it|this|that|these|those|us|him|her|them|your|a|an|all|our|his|their|both|back|off|up|out|now|please|pls|asap|immediately|\\w+ing|us)\\b)(?="
              + " \\w+(ed|en|ost|ent|ade|id|ot)\\b|"
              + " (still|not|never|again|in|on|from|to|since)\\b)");

  private static final Pattern WISH =
      Pattern.compile(
          "(?i)^(?!.*\\bto know\\b)(i|we)?(('d| would) like|('d| would)? ?(want|need)|(just"
              + " )?(want|need)) (you )?to .*|^(i|we) (want|need)"
              + " (my|somebody|someone|this|that|it)\\b.*|^(need|want)"
              + " (a|an|the|my|to)\\b.*|^(please |pls )?(don't|do not|dont) .*|^no more .*");

  private static final Pattern TELL =
      Pattern.compile(
          "(?i)^(i'd|i would) be \\w+ to know\\b.*|^(i|we)?(('d| would) like|('d| would)?"
              + " ?(want|need)|(just )?(want|need)) to know\\b.*|^(please |pls |(can|could|would"
              + "|will) (you|u|someone|somebody|anyone|anybody) |just )*((tell|advise)"
              + " (me|us)|say|let|confirm|explain|know)\\b.*");

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)^((so|and|but) )?((what|how|why|where|whose|whats|wheres|hows)\\b|which(?="
              + " (is|are|one|of|do|does|can|should)\\b)|whens?"
              + " (is|are|will|can|do|does|did|was|would|should|the)\\b|who"
              + " (is|are|do|does|can|pays?|will|should|did|has)\\b"
              + "|(can|could|do|does|did|is|are|will|may|should|shall|am|has|have|was|were|would)"
              + " (i|you|u|we|it|he|she|they|there|this|that|the|my|our|your|any\\w*|some\\w*|a|an|one)\\b|any"
              + " (idea|chance|news|luck|update|way)\\b).*");

  /** "no because then it's gone???" asks nothing. */
  private static final Pattern EXCLAMATION =
      Pattern.compile(
          "(?i)^(no|yes|because|but|that|and|nobody|\\w+ing|what (are (u|you) (doing|playing)|is"
              + " wrong|is the (point|thought process|logic|problem))|do (you|u)( people| guys|"
              + " lot)? (have any idea|even|realise|realize|know (what|how))|have you any idea|how"
              + " (dare|hard (is|can))|why (do|would|should) (i|we|anyone)"
              + " (bother|even)|(does|is|can|has) (any|no)(one|body)|are (u|you)"
              + " (serious|kidding|joking|all|even)|seriously|really|is (it|this|that)"
              + " (deliberate|a joke|fair|normal|legal))\\b.*");

  /**
   * Whom it is about can't be asked here, or its end shows that no answer is looked for: "has he
   * been kidnapped", "who approves this, a ghost".
   */
  private static final Pattern DOUBTED =
      Pattern.compile(
          "(?i)^(so |and |but )?((has|is|was|did|does|have|are|were|do) (he|she|they|nobody|no"
              + " ?one)\\b(?! (ok|okay|safe|alright|all right|still|able|allowed|need)\\b)|who('?s|"
              + " (is|has|was|had|thought|decided|approved?s?|even|on"
              + " earth|signs|signed|wrote|writes))\\b|how (is|are|was)"
              + " (that|this|it|any|you)\\b(?! (calculated|possible to|paid|done|charged))|(is|was)"
              + " that (your|the|all|it|supposed|meant)\\b|(am|are|is) .*\\b(supposed|meant)"
              + " to\\b).*|.*, (a|an|the|or|right|yeah|no|huh|seriously|honestly|really)("
              + " \\w+)?$|.* (or (what|something)|lol|seriously)$");

  /** "Before 8 isn't allowed I thought?" tells more than it asks. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)^(?!(ok|okay|possible|anything|anyone|something|someone|and if|what if|if)\\b)(\\S+"
              + " ){4,}\\S+$");

  /** "Would you come or are photos enough". */
  private static final Pattern EITHER =
      Pattern.compile("(?i)^(can|could|would|will|do) .* or (is|are|do|does|should|will|would) ");

  private Asked() {}

  static boolean exclaims(String words) {
    return EXCLAMATION.matcher(words).matches() || DOUBTED.matcher(words).matches();
  }

  /** True where nothing but the mark behind them makes a question of a whole clause. */
  static boolean tells(String words) {
    return TOLD.matcher(words).matches() && !something(words) && !toDo(words);
  }

  /** "Could you put it back": a deed is asked for. */
  static boolean toDo(String words) {
    return !TELL.matcher(words).matches()
        && !EITHER.matcher(words).find()
        && ((DEED.matcher(words).matches() && !THING.matcher(words).find())
            || WISH.matcher(words).matches());
  }

  static boolean something(String words) {
    return (QUESTION.matcher(words).matches() && !exclaims(words)) || TELL.matcher(words).matches();
  }
}
