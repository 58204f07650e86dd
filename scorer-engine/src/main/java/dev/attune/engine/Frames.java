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
  private static final int ASKED_FOR = 12;
  private static final int BRIEF = 9;
  private static final int IDLE = 6;

  /** Where these are told, they come before whatever a rule or an earlier step says. */
  private static final Set<String> GRAVE = Set.of("loss", "danger", "illness", "hardship");

  /** A question also where its mark was left out. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)^(what|how|why|when|where|which|who|can|could|do|does|is|are|will|may)('s)?\\b");

  private static final Pattern PASSED_ON =
      Pattern.compile(
          "(?i)\\b(sent|shown?|pass(ed)?|read|told|shared?)\\b.*\\b(this|it|that|on|to)\\b");

  private static final Pattern SOMEBODY =
      Pattern.compile("\\b(human|person|someone|somebody|real (agent|people)|manager)\\b");
  private static final Pattern DONE =
      Pattern.compile(
          "^(to|you( want| need|('d| would) like) to|you wanted to) (just"
              + " )?(cancel|change|check|send"
              + "|resend|update|remove|add|delete|book|move|close|reset|freeze|block|unblock|unlock"
              + "|stop|end|look|switch|return|exchange|reschedule|extend|renew|order)\\b");
  private static final Pattern TOLD =
      Pattern.compile(
          "^(to|you( want| need|('d| would) like) to) (please )?(confirm|tell|explain|say|let|know"
              + "|answer|reply|advise|give|clarify)\\b");

  private final Findings findings;
  private final boolean strong;
  private final String beside;

  /**
   * @param need the customer's need, 0 to 3
   */
  Frames(Findings findings, int need) {
    this.findings = findings;
    this.strong = need >= STRONG;
    this.beside = findings.reply().last().text().words();
  }

  /** How much better a clause fits a topic: what was asked for, where a step is due for it. */
  int fits(Topic topic, Mirrored said) {
    int telling = Kinds.weight(Kinds.of(said.from()));
    boolean asked = said.form() != Mirrored.Form.STATEMENT;
    boolean step = topic != Topic.FEELING && topic != Topic.PLEASED;
    boolean idle = !asked && !strong && telling == 0 && topic != Topic.PLEASED;
    return (step && asked && !strong ? Math.max(ASKED_FOR, telling) : telling) - (idle ? IDLE : 0);
  }

  static boolean grave(Mirrored said) {
    return Kinds.grave(Kinds.of(said.from()));
  }

  /** Empty where nothing fits. */
  Stream<String> around(Topic topic, Mirrored said) {
    boolean brief = said.words().split(" ", -1).length <= BRIEF;
    return Coaching.standard()
        .ways(keys(topic, said), said.words(), beside)
        .filter(sentence -> brief || !sentence.startsWith("Shall I check"));
  }

  /** Around the customer's words, letter by letter. */
  Stream<String> quoting(Topic topic, String words, boolean asks) {
    if (CueWords.pleased(words) && Kinds.of(words).isEmpty()) {
      return Coaching.standard().ways(List.of(key(Topic.PLEASED) + ".quote"), words);
    }
    List<String> keys =
        new ArrayList<>(
            asks || ASKING.matcher(words).find()
                ? List.of(key(topic) + ".quote.question")
                : List.of());
    Kinds.of(words).forEach(kind -> keys.add(key(topic) + ".quote." + kind));
    keys.add(key(topic) + ".quote");
    return Coaching.standard().ways(keys, words, beside);
  }

  private List<String> keys(Topic topic, Mirrored said) {
    String key = key(topic);
    return switch (said.form()) {
      case STATEMENT -> statement(topic, key, said);
      case QUESTION -> question(topic, key, said);
      default -> {
        String form = key + "." + said.form().name().toLowerCase(Locale.ROOT);
        yield List.of(form + wanted(said.words()), form);
      }
    };
  }

  private List<String> question(Topic topic, String key, Mirrored said) {
    boolean way = topic == Topic.WAY && said.words().startsWith("whether");
    String form = (topic == Topic.WAY && !way ? key(Topic.STEP) : key) + ".question";
    return strong ? List.of(form + ".strong", form) : List.of(form);
  }

  /** What kind of thing is asked for: what an agent does, what an agent says, or somebody real. */
  private static String wanted(String words) {
    return SOMEBODY.matcher(words).find()
        ? ".somebody"
        : DONE.matcher(words).find() ? ".do" : TOLD.matcher(words).find() ? ".tell" : "";
  }

  private List<String> statement(Topic topic, String key, Mirrored said) {
    List<String> kinds = Kinds.of(said.from());
    boolean firm = said.subject() == Mirrored.Subject.FIRM;
    if (topic == Topic.PLEASED || (kinds.isEmpty() && CueWords.pleased(said.from()))) {
      String way = findings.replied(PASSED_ON) ? ".heard" : firm ? ".firm" : "";
      return List.of(key(Topic.PLEASED) + way);
    }
    if (firm) {
      return List.of(key + ".firm");
    }
    List<String> keys = new ArrayList<>();
    boolean grave = kinds.stream().anyMatch(GRAVE::contains);
    if (topic == Topic.STEP && !grave && findings.found("act.handed_back")) {
      keys.add(key + ".handed_back");
    }
    String about = topic == Topic.WAY && grave ? key(Topic.STEP) : key;
    boolean late =
        said.words()
            .matches(".*\\b(after|since|when|because)\\b.*(died|passed).*|.*\\byour late .*");
    if (kinds.contains("loss") && (late || findings.found("ack.condolence"))) {
      keys.add(about + ".loss.said");
    }
    kinds.forEach(kind -> keys.add(about + "." + kind));
    if (topic == Topic.STEP && findings.found("act.vague")) {
      keys.add(key + ".waiting");
    }
    keys.addAll(strong ? List.of(key + ".strong", key) : List.of(key));
    return keys;
  }

  private static String key(Topic topic) {
    return "try." + topic.name().toLowerCase(Locale.ROOT);
  }
}
