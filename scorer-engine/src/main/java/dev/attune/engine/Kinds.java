package dev.attune.engine;

import dev.attune.engine.rules.Apostrophes;
import dev.attune.engine.rules.CueWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a customer's clause tells of, for the sentence that is built around it. */
final class Kinds {

  /** How much it asks to be said back, against other clauses of the same customer. */
  private static final Map<String, Integer> WEIGHTS =
      Map.ofEntries(
          Map.entry("crisis", 20),
          Map.entry("loss", 19),
          Map.entry("danger", 18),
          Map.entry("illness", 16),
          Map.entry("hardship", 15),
          Map.entry("vulnerable", 10),
          Map.entry("event", 10),
          Map.entry("keepsake", 9),
          Map.entry("fear", 9),
          Map.entry("sadness", 9),
          Map.entry("stolen", 14),
          Map.entry("deadline", 9),
          Map.entry("repeated", 6),
          Map.entry("money", 4),
          Map.entry("broken", 5),
          Map.entry("waited", 5),
          Map.entry("confusion", 5),
          Map.entry("disappointment", 5),
          Map.entry("frustration", 4),
          Map.entry("leaving", 3));

  private static final int GRAVE = 10;
  private static final int WEIGHTY = 9;

  /** What is too grave to be claimed on a word that something else explains. */
  private static final Set<String> CLAIMED = Set.of("loss", "danger");

  /** Longer clauses are read up to here; some patterns go over them more than once. */
  private static final int READ = 400;

  private static final Pattern FRAIL =
      Pattern.compile(
          "(?i).*\\b(hard of hearing|partially sighted|can't walk|autis\\w+|adhd|dyslexi\\w+|my"
              + " speech|s?he'?s \\d+ (days|weeks|months)|wheelchair|housebound|can(not|'?t) leave"
              + " the house|crutches|carer)\\b.*");
  private static final Pattern GONE =
      Pattern.compile(
          "(?i).*\\b((he|she|husband|wife|mum|dad|mother|father|partner)"
              + Bereavement.NAMES
              + " (has )?"
              + Bereavement.PASSED
              + "|passed away|\\w+'?s"
              + " funeral|crematori?u?m?y?|(his|her|my|their|\\w+'?s) ashes|eulogy|(is|was|are)"
              + " dying|(took|taken) (his|her|their)( own)? li(fe|ves)|(killed|hanged)"
              + " (him|her)self|suicide of|(my|our|his|her) late"
              + " (mother|mum|father|dad|husband|wife|son|daughter|brother|sister|nan\\w*))\\b.*");
  private static final Pattern POOR =
      Pattern.compile(
          "(?i).*\\b((it'?s|is|for|pay|due|cover) (my|our|the) (rent|mortgage)|(rent|mortgage)"
              + " (is|goes|comes) (due|out)|(my|our) (wages|salary|pension)|on benefits|food"
              + " bank|buy food|payday|universal credit|(\\w+n['\u2019]t|not) (have|got)"
              + " [£$€]?\\d[\\d,.]*|borrow(ed)? .*\\bfrom my|lost (my|his|her|our)"
              + " (job|work))\\b.*");
  private static final Pattern ILL =
      Pattern.compile(
          "(?i).*\\b(in(to)? (a&e|hospital|intensive care)|at"
              + " a&e|inhaler|mould|bites|fever|miscarr\\w+|(my|our) \\w+ (is|are|was|has been)"
              + " (very |so |really |seriously )?(ill|sick(?! of)|unwell|poorly)|after (the|my|a)"
              + " (c-?)?(section|op))\\b.*");
  private static final Pattern UNSAFE =
      Pattern.compile(
          "(?i).*\\b(racist|homophobic|follow(ed|ing) (me|her|him|us)"
              + " (home|into|to|off|on|in)|harass(ed|ing)|groped|assault(ed)?|stalk(ed|ing|er)|attacked|punched|(he|she|ex)"
              + " (hurt|hits?|beat|threatened) me|restraining order|(has my|have my) address|knows"
              + " where (i|we|she) lives?|hammering (on|at) (my|our) door|threaten(s|ed|ing)?"
              + " (me|us|her|him|to)|lay (there|on the floor)|(mother|mum|dad|father|gran|nan)"
              + " fell(?! (in love|for|asleep|behind))|(drinks?|was|were|been) spiked|with a"
              + " knife|(?<!(i'm|i am|we're|we are|photo|film) )shooting(?!"
              + " (a|an|the|my|our)\\b)|bombing|shelling|(?<!for (the|an|this|that) )earthquake(?!"
              + " (appeal|fund|relief|insurance|cover)))\\b.*");
  private static final Pattern TOLD_BEFORE =
      Pattern.compile(
          "(?i).*\\b((literally|already) (in|said|told|sent|typed|gave|given|posted|done|did|tried)"
              + "|as i (said|wrote)|i (said|told you|typed it|sent it|gave (it|that))|read my"
              + " (mail|message|first)|same (letter|answer|reply|mail) (back|again))\\b.*");
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i).*\\b(still (no|not|nothing|waiting|being)|(no|not a|without a)"
              + " (refund|reply|answer|word|news) (yet|since)|nothing (since|yet)|\\d+"
              + " ?(mins?|minutes|hours?|hrs?)( \\d+)? (in (the|your|a|bay|terminal)|on"
              + " hold|outside|at the)|on hold)\\b.*");
  private static final Pattern BIRTHDAY =
      Pattern.compile("(?i).*\\b(my|our|his|her|\\w+'?s) (\\w+ )?b-?day\\b.*");
  private static final Pattern THROWN =
      Pattern.compile(
          "(?i).*\\b(threw|thrown|yeeted|chucked|dumped|kicked|hurled) (my|our|the|it|a)\\b.*");
  private static final Pattern STOLEN =
      Pattern.compile(
          "(?i).*(\\b(stolen|robbed|burgled|hacked|(someone|somebody) (has"
              + " )?(took|taken|stole))\\b).*");
  private static final Pattern KEEPSAKE =
      Pattern.compile(
          "(?i).*\\b(last (voice|words|photo|picture|message|video)\\w*|voice ?(notes?|mails?)|only"
              + " (copy|photos?|pictures?)|sentimental|no other like|heirloom|wedding"
              + " (ring|dress)|every photo|all (my|our|the) photos|watch history)\\b.*");

  private static final Pattern CALLED_OFF =
      Pattern.compile(
          "(?i).*\\b((wedding|engagement) (is|was|got) (off|called off)|called off (the|our|my)"
              + " (wedding|engagement)|(broke|split) up with|he left me|she left me)\\b.*");

  private static final Pattern NEW_TO_IT =
      Pattern.compile(
          "(?i).*\\b(never (done|used|had|made) (this|that|one|it|any)|plain (words|english)|new to"
              + " (this|all)|my first time|no idea|complete beginner)\\b.*");

  private Kinds() {}

  /** In small letters, gravest first. */
  static List<String> of(String clause) {
    String words = Apostrophes.restored(clause.substring(0, Math.min(READ, clause.length())));
    Stream<String> further =
        Stream.of(
                Map.entry("loss", GONE),
                Map.entry("illness", ILL),
                Map.entry("vulnerable", FRAIL),
                Map.entry("hardship", POOR),
                Map.entry("danger", UNSAFE),
                Map.entry("stolen", STOLEN),
                Map.entry("repeated", TOLD_BEFORE),
                Map.entry("waited", OPEN),
                Map.entry("event", BIRTHDAY),
                Map.entry("broken", THROWN),
                Map.entry("sadness", CALLED_OFF),
                Map.entry("keepsake", KEEPSAKE),
                Map.entry("confusion", NEW_TO_IT))
            .filter(kind -> kind.getValue().matcher(words).matches())
            .map(Map.Entry::getKey)
            .filter(kind -> !CLAIMED.contains(kind) || Misread.fits(kind, words));
    return Stream.concat(
            CueWords.kinds(words).stream().filter(kind -> Misread.fits(kind, words)), further)
        .distinct()
        .sorted((one, other) -> weight(other) - weight(one))
        .toList();
  }

  private static int weight(String kind) {
    return WEIGHTS.getOrDefault(kind, 1);
  }

  /** 0 where they tell of nothing in particular. */
  static int weight(List<String> kinds) {
    return kinds.stream().mapToInt(Kinds::weight).max().orElse(0);
  }

  /** What is hard for a person, and more than a nuisance. */
  static boolean weighty(String kind) {
    return weight(kind) >= WEIGHTY;
  }

  static boolean grave(List<String> kinds) {
    return weight(kinds) >= GRAVE;
  }
}
