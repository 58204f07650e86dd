package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.rules.Findings;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How likely a coach would quote some words of a reply as what worked: a weighted sum of what can
 * be told about them, its weights ({@code praise.txt}) learned from what coaches quoted.
 */
final class Appeal {

  private static final Pattern YOU = Pattern.compile("(?i)(?<!thank )\\byou(r|rs)?\\b");
  private static final Pattern SELF = Pattern.compile("(?i)\\bi\\b");
  private static final Pattern SORRY = Pattern.compile("(?i)\\b(sorry|apolog\\w+)\\b");
  private static final Pattern THANKS = Pattern.compile("(?i)\\bthank");
  private static final Pattern CONTRACTED =
      Pattern.compile("(?i)\\w['\u2019](s|re|ve|ll|m|d|t)\\b");

  private static final List<Flag> FLAGS =
      List.of(Flag.CANNED, Flag.DISMISSIVE, Flag.POLICY_WALL, Flag.BLAME, Flag.PERSONAL);

  private static final int SHORT = 6;
  private static final int LONG = 18;
  private static final int MOST_WORDS = 30;
  private static final int MOST_ECHOES = 4;
  private static final int MOST_HOLLOW = 2;

  private final Assessment assessment;
  private final Findings findings;
  private final Shown shown;
  private final Worthy worthy;

  Appeal(Assessment assessment, Study study) {
    this.assessment = assessment;
    this.findings = study.findings();
    this.shown = new Shown(study.sentences());
    this.worthy = new Worthy(findings);
  }

  /** A probability. */
  double of(Evidence words) {
    double sum = AppealWeights.standard().of("base");
    for (Map.Entry<String, Double> each : features(words).entrySet()) {
      sum += AppealWeights.standard().of(each.getKey()) * each.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What can be told about some words, by name; mostly 0.0 to 1.0. */
  Map<String, Double> features(Evidence words) {
    Map<String, Double> features = new LinkedHashMap<>();
    double need = assessment.need().expected() / 3;
    features.put("need", need);
    for (MarkName mark : MarkName.values()) {
      String name = mark.name().toLowerCase(Locale.ROOT);
      double shows = shown.most(words, mark);
      features.put("shows." + name, shows);
      features.put("shows_in_need." + name, shows * need);
      features.put("level." + name, assessment.marks().of(mark).expected() / 2);
    }
    for (Flag flag : FLAGS) {
      features.put(
          "flag." + flag.label(),
          assessment.flags().of(flag).map(found -> found.probability()).orElse(0.0));
    }
    features.put("echoes", Math.min(MOST_ECHOES, findings.echoes(words)) / (double) MOST_ECHOES);
    features.put("hollow", Math.min(MOST_HOLLOW, worthy.hollow(words)) / (double) MOST_HOLLOW);
    place(words, features);
    sound(words, features);
    deed(words, features);
    return features;
  }

  private void place(Evidence words, Map<String, Double> features) {
    String text =
        findings.reply().messages().stream()
            .filter(message -> message.id().equals(words.message()))
            .map(Message::text)
            .findFirst()
            .orElseThrow()
            .words();
    Span span = words.span();
    double all = Math.max(1, text.length());
    features.put("at", Math.min(1, span.start() / all));
    features.put("share", Math.min(1, span.length() / all));
    features.put("question", is(text.startsWith("?", span.end())));
  }

  private static void sound(Evidence words, Map<String, Double> features) {
    String quote = words.quote();
    int length = quote.split("\\s+", -1).length;
    features.put("words", Math.min(MOST_WORDS, length) / (double) MOST_WORDS);
    features.put("short", is(length <= SHORT));
    features.put("long", is(length > LONG));
    features.put("you", is(YOU.matcher(quote).find()));
    features.put("i", is(SELF.matcher(quote).find()));
    features.put("sorry", is(SORRY.matcher(quote).find()));
    features.put("thanks", is(THANKS.matcher(quote).find()));
    features.put("contracted", is(CONTRACTED.matcher(quote).find()));
    features.put("wish", is(Wishes.is(words)));
  }

  private void deed(Evidence words, Map<String, Double> features) {
    features.put("done", is(Deeds.done(words, findings.found("act.done", words))));
    features.put("doing", is(Deeds.doing(words)));
    features.put("promised", is(Deeds.promised(words)));
    features.put("spares", is(Deeds.spares(words)));
    features.put("denies", is(Deeds.denies(words)));
    features.put("technical", is(Deeds.technical(words)));
    features.put("owns", is(Deeds.owns(words)));
    features.put("speaks", is(Deeds.speaks(words)));
    features.put("addresses", is(Deeds.addresses(words)));
    features.put("vague", is(findings.found("act.vague", words)));
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }
}
