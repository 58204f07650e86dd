package dev.attune.engine.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a single clause of a customer is a cue of, read by itself. */
public final class CueWords {

  /** Where a kind must show itself in narrower words than its rule: a flower shop is no loss. */
  private static final Map<CueKind, Pattern> NARROWER =
      Map.ofEntries(
          Map.entry(
              CueKind.LOSS,
              word(
                  "die[sd]?|dying|dead|passed away|death(?!"
                      + " cert)|bereave\\w*|stillborn|killed|widow\\w*|lost (my|our|the|her|his|a)"
                      + " (baby|mum|mother|dad|father|husband|wife|son"
                      + "|daughter|brother|sister|partner|friend|dog|cat|nan)|grie\\w+|buried")),
          Map.entry(
              CueKind.ILLNESS,
              word(
                  "hospital|cancer|chemo\\w*|dialysis|insulin|asthma|epilep\\w*|stroke|heart|pregnant|icu"
                      + "|ambulance|depress\\w*|suicid\\w*|dementia|surgery|diabet\\w*|psych|meds")),
          Map.entry(
              CueKind.HARDSHIP,
              word(
                  "can(not|no|')?t (pay|afford)|not afford|debts?|evict\\w*|bailiffs?|overdraft"
                      + "|salary|wages|benefits|pension|unemployed|redundan\\w+|unpaid|savings")),
          Map.entry(
              CueKind.BROKEN,
              word(
                  "broken?|faulty|defective|damaged|cracked|smashed|missing|stuck|crash\\w*|deleted|stain\\w*|n't"
                      + " work\\w*|not work\\w*|never|not come|n't come|not arrived?|n't"
                      + " arrived?")),
          Map.entry(
              CueKind.DANGER,
              word(
                  "smok\\w+|spark\\w*|fire|burn\\w*|gas|carbon|explod\\w+|shock|injur\\w+|bleeding"
                      + "|unsafe|chok\\w+|allergic|poison\\w*|collapse\\w*|unconscious")),
          Map.entry(
              CueKind.EVENT,
              word(
                  "weddings?|funeral|birthday|honeymoon|anniversary|christening|graduation|exam\\w*"
                      + "|interview|hearing|memorial|surgery|operation|ceremony|concert|christmas")),
          Map.entry(
              CueKind.DEADLINE,
              word(
                  "by|before|until|till?|due|needs?|deadline|tomorrow|tonight|today|expires?|leaves?|fly")),
          Map.entry(
              CueKind.CONFUSION,
              word(
                  "confus\\w+|unclear|unsure|sure|understand|find|(know|idea)"
                      + " (how|what|where|which|if|whether|why)|figure|sense|log")),
          Map.entry(
              CueKind.FEAR,
              word(
                  "scared?|scary|afraid|fright\\w+|worr\\w+|terrif\\w+|anxious|panic\\w*|fear\\w*|nervous"
                      + "|dread\\w*|shak\\w+")),
          Map.entry(
              CueKind.REPEATED,
              word(
                  "again|twice|times?|third|second|fourth|\\d+(rd|nd|th)|already|still|kee?ps?|kept|another"
                      + "|every|chas\\w+|told|asked|rung|rang|called|e?mailed|wrote|written|calls|e?mails")),
          Map.entry(
              CueKind.WAITED,
              word(
                  "wait\\w*|nothing|yet|late|overdue|still|hear\\w*|heard|reply|response|answer\\w*")),
          Map.entry(
              CueKind.VULNERABLE,
              word(
                  "wheelchair|blind|deaf|disab\\w+|dementia|autis\\w+|oxygen|crutches|alone|old|baby|newborn|toddler|pregnant|elderly|pensioner|(am|is|.m|.s)"
                      + " \\d\\d|kids?|children|carer")),
          Map.entry(
              CueKind.MONEY,
              word(
                  "charged?|charges|paid|pay|refund\\w*|cost\\w*|lost|money|took|fees?|fined?|price|bill")));

  /** What makes a kind although its rule knows nothing of it. */
  private static final Map<CueKind, Pattern> FURTHER =
      Map.of(
          CueKind.LOSS, word("stillborn|died|passed away"),
          CueKind.DANGER, word("has fallen|fell (down|over|on)|ambulance|collapsed|unconscious"),
          CueKind.ILLNESS, word("oxygen|crutches|stroke|dialysis"),
          CueKind.VULNERABLE,
              word(
                  "wheelchair|blind|deaf|disabled|dementia|autistic|newborn"
                      + "|(baby|infant|son|daughter|twins|he|she)( is| are)?( only| just)? \\d+"
                      + " (months?|weeks?) old|s?he'?s( only| just)? \\d+ (months?|weeks?) old|\\d+"
                      + "[ -](months?|weeks?)[ -]old (baby|infant|son|daughter|twins)"),
          CueKind.HARDSHIP,
              word("lost (my |his |her |their |our |the )?job|can(no|')?t (pay|afford)"));

  private static final Set<String> PLEASED = Set.of("need.pleased", "need.thanks");

  private static final Pattern GLAD =
      Pattern.compile(
          "(?i)\\b(like royalty|unreal|made (my|our) (day|week)|just want(ed)? (to"
              + " say|someone)|legend|a star|so kind)\\b|\ud83d\udc4f|\u2764|\ud83d\udc99");

  /** A day that is over presses nobody. */
  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(last (week|weekend|month|night|year)|ago|yesterday)\\b");

  private static final Set<CueKind> PRESSING = Set.of(CueKind.EVENT, CueKind.DEADLINE);

  private static final Set<String> IDLE = Set.of("ask", "deadline", "reason");

  private CueWords() {}

  private static Pattern word(String words) {
    return Pattern.compile("(?i).*\\b(" + words + ")\\b.*");
  }

  /** True for praise and thanks. */
  public static boolean pleased(String clause) {
    return GLAD.matcher(clause).find()
        || RuleBook.standard().find(Words.of(clause), Rule.Reader.CUSTOMER).keySet().stream()
            .anyMatch(rule -> PLEASED.contains(rule.id()) || praised(rule, clause));
  }

  private static boolean praised(Rule rule, String clause) {
    return rule.id().equals(Pleasure.PRAISED) && !Pleasure.snag(clause);
  }

  /** True where a clause tells more than a day or a question. */
  public static boolean telling(String clause) {
    return kinds(clause).stream().anyMatch(kind -> !IDLE.contains(kind));
  }

  /** Its kinds in small letters, gravest first, such as {@code deadline}. */
  public static List<String> kinds(String clause) {
    Stream<CueKind> ruled =
        RuleBook.standard().find(Words.of(clause), Rule.Reader.CUSTOMER).keySet().stream()
            .flatMap(rule -> CueKind.of(rule.id()).stream())
            .filter(kind -> narrow(kind, clause));
    Stream<CueKind> further =
        FURTHER.entrySet().stream()
            .filter(entry -> entry.getValue().matcher(clause).matches())
            .map(Map.Entry::getKey);
    return Stream.concat(ruled, further)
        .distinct()
        .sorted(Comparator.comparingInt(kind -> -kind.weight()))
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean narrow(CueKind kind, String clause) {
    if (PRESSING.contains(kind) && PAST.matcher(clause).find()) {
      return false;
    }
    Pattern narrower = NARROWER.get(kind);
    return narrower == null || narrower.matcher(clause).matches();
  }
}
