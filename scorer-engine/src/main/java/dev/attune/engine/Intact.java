package dev.attune.engine;

import dev.attune.text.Redaction;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether some words stand by themselves, and may be repeated. */
final class Intact {

  private static final int HANGING = 6;
  private static final int IDLE = 5;
  private static final int BARELY = 5;

  /** Days of birth, and what {@link Redaction} may not know for an address or a number. */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "\\S+@\\S|https?:|www\\.|(?<![\\p{L}\\d])\\d{6,}|(?:\\d["
              + " -]?){9,}|\\b\\d\\d?[./]\\d\\d?[./](19|20)\\d\\d\\b");

  private static final Pattern RUDE =
      Pattern.compile(
          "(?i)\\b(idiots?|morons?|stupid|clowns?|\\w*shit\\w*|wtf|crap|damn|hell|f\\W?c?ki?n\\w*"
              + "|fuck\\w*|bloody|useless|scam\\w*|thieves|crooks?|liars?|pathetic|arse\\w*|ass|dumb|bitch\\w*|bastards?|disgrace\\w*|disgusting|shame"
              + " on (you|u)|incompetent|ffs|fml|bollocks|piss\\w*|twats?|wankers?|sod|jerks?|braindead|joke|you"
              + " (thick|stupid|silly|lazy)?\\s?cow)\\b|\\w\\*+\\w");

  private static final Set<String> DANGLING =
      Set.of(
          "the", "a", "an", "my", "our", "your", "his", "their", "to", "of", "with", "for", "at",
          "from", "into", "and", "or", "but", "because", "if", "that", "which", "who", "than", "as",
          "is", "are", "was", "were", "be", "very", "has", "have", "had", "will", "would", "can",
          "could", "not", "like", "via", "say", "said", "no", "i", "i'm", "its", "it's", "so");

  /** What begins so has lost what it belongs to. */
  private static final Pattern TORN =
      Pattern.compile(
          "(?i)^(which|in a|in the|on a|on the|at"
              + " the|whose|than|of|from|with|to|for|by|as|who|that|rather|instead|into|until|not|either|nor|even|maybe|etc|(is|are|was|were|has)"
              + " \\w+(ing|ed)\\b|i (think|guess|hope|mean|know|suppose))\\b");

  /** What says least of all that a customer can say. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)^(i'?m|i am|we'?re|we are|it'?s|it is|its|this is|that'?s|this isn'?t|it isn'?t)"
              + " (not\\b.*|(so |very |really )?\\w+)$|^(it|its|it's|that|thats|this|just now) .*");

  private static final Pattern WAITING =
      Pattern.compile(
          "(?i)^(if|when|while|once|unless|as|although|until|(after|before|since)"
              + " (i|we|you|it|he|she|they))\\b");

  private static final Pattern ASKS_WHEN = Pattern.compile("(?i)^(when|who|which|for how long) ");

  /** What is said of the writing itself. */
  private static final Pattern LEADING_UP =
      Pattern.compile(
          "(?i)^((\\w+ ){0,2}\\w+: |one (tiny|small|more|last|quick) |i'?m writing|i am"
              + " writing|just (checking|wondering)|i hope|one (more )?question|see"
              + " (below|above)|my name is|name[: ]|thank|cheers|regards|kind regards|best|i have a"
              + " question|(please )?(is )?any ?one there|hello|sent from|(i'?m |i am )?sorry to"
              + " (bother|trouble|write))");

  /** "Could you kindly check it": what "it" is stands elsewhere. */
  private static final Pattern EMPTY_ASK =
      Pattern.compile(
          "(?i)^(could|can|would|will|please|kindly|pls)( you| u| someone| somebody|"
              + " anyone)?( please| kindly| possibly| pls)*"
              + " (check|look( into)?|help|advise|confirm|sort|fix|explain|investigate|assist|do"
              + " something|tell me true)( it| this| that| me| us| with this| into it| into this|"
              + " out)*( please| pls| for me| asap)?$");

  /** "read what I wrote": words about words, and nothing of the matter. */
  private static final Pattern LIGHT =
      Pattern.compile(
          "(?i)^(?:(?:i|you|u|we|me|him|her|them|us|it|this|that|what|which|as|to|the|a|my|your|and"
              + "|but|so|just|please|pls|again|already|really|now|then|here|there|want(?:ed)?|would|like"
              + "|need|have|has|had|is|was|be|am|are|do|did|does|not|no|can|could|will|told?|tell|tells"
              + "|said|say|says|read|write|wrote|written|writing|ask|asked|know|knew|think|thought|look"
              + "|see|saw|someone|somebody|anyone|everyone|thing|things|point|message|mail|e-?mail"
              + "|above|below|before|don['\u2019]?t|didn['\u2019]?t|i['\u2019]?m|i['\u2019]?ve|that['\u2019]?s|it['\u2019]?s"
              + "|literally|exactly|sent|send)(?:\\s+|$))+$");

  private Intact() {}

  static boolean quotable(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return !words.isEmpty()
        && !PRIVATE.matcher(words).find()
        && !Redaction.numbered(words)
        && !RUDE.matcher(words).find()
        && !Quote.awkward(words)
        && !words.contains("**")
        && !DANGLING.contains(last.toLowerCase(Locale.ROOT))
        && !LEADING_UP.matcher(words).find();
  }

  /** How much is wrong with words that might do, verbs aside: 0 for nothing. */
  static int faults(String words) {
    boolean torn = TORN.matcher(words).find() && !ASKS_WHEN.matcher(words).find();
    boolean waits = WAITING.matcher(words).find() && !words.contains(",");
    boolean hangs =
        torn || waits || EMPTY_ASK.matcher(words).matches() || LIGHT.matcher(words).matches();
    return (hangs ? HANGING : 0)
        + (BARE.matcher(words).matches() || Asked.exclaims(words) ? BARELY : 0);
  }

  /** How much is wrong with words in which nothing happens: 0 where something does. */
  static int unwhole(String words) {
    return Verbs.in(words) ? 0 : IDLE;
  }
}
