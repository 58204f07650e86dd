package dev.attune.engine;

import dev.attune.engine.mirror.Mirrored;
import dev.attune.engine.rules.CueWords;
import dev.attune.engine.rules.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chooses the sentence around a customer's clause: by what was missing, and by what it tells. */
final class Frames {

  private static final int STRONG = 2;
  private static final int ASKED_FOR = 6;
  private static final int GRAVER = 6;

  /** Where these are told, they come before whatever a rule or an earlier step says. */
  private static final Set<String> GRAVE = Set.of("loss", "danger", "illness", "hardship");

  /** A question also where its mark was left out. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)^(what|how|why|when|where|which|who|can|could|do|does|is|are|will|may)('s)?\\b");

  private final Findings findings;
  private final boolean strong;

  /**
   * @param need the customer's need, 0 to 3
   */
  Frames(Findings findings, int need) {
    this.findings = findings;
    this.strong = need >= STRONG;
  }

  /** How much better a clause fits a topic: what was asked for, where a step is due for it. */
  int fits(Topic topic, Mirrored said) {
    boolean asked = said.form() != Mirrored.Form.STATEMENT;
    boolean step = topic == Topic.STEP || topic == Topic.WAY;
    int asks = step && asked && !strong ? ASKED_FOR : 0;
    return asks + (grave(said) ? GRAVER : 0);
  }

  static boolean grave(Mirrored said) {
    return CueWords.kinds(said.from()).stream().anyMatch(Frames::firstOfAll);
  }

  private static boolean firstOfAll(String kind) {
    return GRAVE.contains(kind) || kind.equals("vulnerable");
  }

  /** Empty where nothing fits. */
  Stream<String> around(Topic topic, Mirrored said) {
    return Coaching.standard().say(keys(topic, said), said.words()).stream();
  }

  /** Around the customer's words, letter by letter. */
  Stream<String> quoting(Topic topic, String words, boolean asks) {
    if (CueWords.pleased(words) && CueWords.kinds(words).isEmpty()) {
      return Coaching.standard().say(List.of(key(Topic.PLEASED) + ".quote"), words).stream();
    }
    List<String> keys =
        new ArrayList<>(
            asks || ASKING.matcher(words).find()
                ? List.of(key(topic) + ".quote.question")
                : List.of());
    CueWords.kinds(words).forEach(kind -> keys.add(key(topic) + ".quote." + kind));
    keys.add(key(topic) + ".quote");
    return Coaching.standard().say(keys, words).stream();
  }

  private List<String> keys(Topic topic, Mirrored said) {
    String key = key(topic);
    if (said.form() == Mirrored.Form.STATEMENT) {
      return said.subject() == Mirrored.Subject.FIRM
          ? List.of(key + ".firm")
          : statement(topic, key, said);
    }
    if (topic == Topic.WAY && said.words().matches("(how|why|what|when|where|which|who) .*")) {
      return List.of(key(Topic.STEP) + ".question"); // no way is asked for
    }
    String form = key + "." + said.form().name().toLowerCase(Locale.ROOT);
    return strong ? List.of(form + ".strong", form) : List.of(form);
  }

  private List<String> statement(Topic topic, String key, Mirrored said) {
    List<String> kinds = CueWords.kinds(said.from());
    if (kinds.isEmpty() && CueWords.pleased(said.from())) {
      return List.of(key(Topic.PLEASED));
    }
    List<String> keys = new ArrayList<>();
    boolean grave = kinds.stream().anyMatch(GRAVE::contains);
    if (topic == Topic.STEP && !grave) {
      keys.addAll(afterWhatWasOffered(key));
    }
    String about = topic == Topic.WAY && grave ? key(Topic.STEP) : key;
    boolean late = said.words().matches(".*\\b(after|since|when|because)\\b.*(died|passed).*");
    if (kinds.contains("loss") && (late || findings.found("ack.condolence"))) {
      keys.add(about + ".loss.said");
    }
    kinds.forEach(kind -> keys.add(about + "." + kind));
    keys.addAll(strong ? List.of(key + ".strong", key) : List.of(key));
    return keys;
  }

  /** A step that goes on from the one in the reply. */
  private List<String> afterWhatWasOffered(String key) {
    if (findings.found("act.handed_back")) {
      return List.of(key + ".handed_back");
    }
    return findings.found("act.vague") || findings.found("act.doing")
        ? List.of(key + ".waiting")
        : List.of();
  }

  private static String key(Topic topic) {
    return "try." + topic.name().toLowerCase(Locale.ROOT);
  }
}
