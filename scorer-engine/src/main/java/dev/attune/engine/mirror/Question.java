package dev.attune.engine.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a question into a clause that can follow "find out": "whether you can bring your dog". */
final class Question {

  private static final Set<String> MODALS =
      Set.of("can", "could", "will", "would", "should", "shall", "may", "might", "must");
  private static final Set<String> BE_HAVE =
      Set.of("is", "are", "was", "were", "am", "has", "have");
  private static final Set<String> ASKING =
      Set.of("what", "when", "where", "how", "why", "which", "who", "whose");
  private static final Set<String> PLURAL = Set.of("i", "we", "you", "they", "these", "those");

  private static final int LONG = 15;
  private static final int FEW = 5;

  private Question() {}

  /** Empty where the question can't be turned safely. */
  static Optional<List<Token>> indirect(List<Token> question, boolean marked) {
    List<Token> asked = shortened(Beginnings.politenessLeft(question));
    boolean plain = marked || asked.size() < Beginnings.linksLeft(question).size();
    if (asked.size() < 3) {
      return Optional.empty();
    }
    String first = Grammar.form(asked, 0);
    if (first.equals("if") || first.equals("whether")) {
      return !plain || Grammar.verb(asked, Grammar.subject(asked, 1)) == Grammar.NONE
          ? Optional.empty()
          : Optional.of(said("whether", asked.subList(1, asked.size())));
    }
    if (!plain && first.matches("who|which|whose|is|are|was|were|has|have|had")) {
      return Optional.empty(); // "who has photographs" after a name asks nothing
    }
    if (first.equals("who") && Grammar.form(asked, 1).matches("has|have|had")) {
      return Optional.of(asked);
    }
    if (asked.get(0).says(ASKING)) {
      return asking(asked).filter(turned -> plain || !turned.equals(asked));
    }
    boolean idle = first.matches("is|was") && Grammar.form(asked, 1).matches("this|that");
    return idle ? Optional.empty() : inverted(asked, 0).map(rest -> said("whether", rest));
  }

  /** A long question without the condition behind it. */
  private static List<Token> shortened(List<Token> asked) {
    for (int i = FEW; asked.size() > LONG && i < asked.size(); i++) {
      if (asked.get(i).form().matches("if|when|because|as|since|so|and")) {
        return asked.subList(0, i);
      }
    }
    return asked;
  }

  private static Optional<List<Token>> asking(List<Token> asked) {
    int bare = 1;
    while (bare < asked.size() && asked.get(bare).is("NOUN", "PROPN")) {
      bare++;
    }
    if (bare > 1
        && Grammar.form(asked, 0).matches("when|why|where")
        && Grammar.verb(asked, bare) == bare) {
      return Optional.of(asked);
    }
    int verb = 1;
    while (verb < asked.size() && !Grammar.verb(asked.get(verb)) && verb < 4) {
      verb++;
    }
    if (verb >= asked.size() || !Grammar.verb(asked.get(verb))) {
      int subject = Grammar.subject(asked, 1);
      return subject != Grammar.NONE && Grammar.verb(asked, subject) != Grammar.NONE
          ? Optional.of(asked)
          : Optional.empty();
    }
    int subject = Grammar.subject(asked, 1);
    if (subject != Grammar.NONE
        && subject <= verb
        && Grammar.verb(asked, subject) != Grammar.NONE) {
      return Optional.of(asked);
    }
    return question(asked, verb);
  }

  private static Optional<List<Token>> question(List<Token> asked, int verb) {
    List<Token> words = asked.subList(0, verb);
    if ((Grammar.form(asked, verb).matches("would|should") && self(asked, verb))
        || Grammar.form(asked, 1).equals("else")
        || (Grammar.form(asked, 0).equals("why") && Grammar.form(asked, verb).equals("would"))) {
      return Optional.empty(); // asked to make a point
    }
    boolean needs = Grammar.form(asked, verb + 2).matches("need|have|get|know");
    boolean how =
        Set.of("how", "where", "what").contains(Grammar.form(asked, 0)) && verb == 1 && !needs;
    if (how && self(asked, verb) && Set.of("do", "can").contains(Grammar.form(asked, verb))) {
      return Optional.of(joined(words, said("to", asked.subList(verb + 2, asked.size()))));
    }
    Optional<List<Token>> named = named(asked, verb);
    if (named.isPresent()) {
      return named;
    }
    if (asked.get(verb).is("VERB") && !asked.get(verb).form().matches("do|does|did")) {
      return Optional.of(asked);
    }
    return inverted(asked, verb).map(rest -> joined(words, rest));
  }

  /** "what's the protein % in the salmon": all that follows is what is asked about. */
  private static Optional<List<Token>> named(List<Token> asked, int verb) {
    List<Token> rest = asked.subList(verb + 1, asked.size());
    int end = Grammar.thing(rest, 0);
    boolean thing =
        Grammar.form(asked, verb).matches("'s|is|are")
            && end != Grammar.NONE
            && end < rest.size() - 1
            && (rest.get(end).is("ADP", "SYM") || rest.get(end).text().equals("%"))
            && (rest.get(rest.size() - 1).is("NOUN", "PROPN", "NUM")
                || rest.get(end).text().equals("%"))
            && rest.stream().noneMatch(Grammar::verb);
    Token is = asked.get(verb).saying(Grammar.form(asked, verb).replace("'s", "is"));
    return thing
        ? Optional.of(joined(asked.subList(0, verb), joined(rest, List.of(is))))
        : Optional.empty();
  }

  private static boolean self(List<Token> asked, int verb) {
    return Grammar.FIRST.contains(Grammar.form(asked, verb + 1));
  }

  /** "can I pay" at an index as "I can pay"; empty where the subject's end isn't plain. */
  private static Optional<List<Token>> inverted(List<Token> asked, int at) {
    String verb = Grammar.form(asked, at);
    int subject = subject(asked, at + 1);
    boolean verbless =
        subject == asked.size()
            || (subject != Grammar.NONE && !asked.get(subject).is("VERB", "AUX"));
    if (verbless && subject - at > 2 && verb.matches("do|does")) {
      subject--; // "does a guitar count": the last of them is no thing
    }
    if (subject == Grammar.NONE || subject > asked.size()) {
      return Optional.empty();
    }
    List<Token> who = asked.subList(at + 1, subject);
    int begun =
        Grammar.form(asked, subject).matches("maybe|perhaps|possibly|also|actually") ? 1 : 0;
    List<Token> rest = asked.subList(subject + begun, asked.size());
    if (MODALS.contains(verb) || BE_HAVE.contains(verb) || verb.equals("'s")) {
      Token aux =
          verb.equals("'s") ? asked.get(at).saying("is") : modal(asked.get(at).saying(verb), who);
      return Optional.of(joined(who, joined(List.of(aux), rest)));
    }
    boolean does = verb.matches("do|does") && !rest.isEmpty() && rest.get(0).is("NOUN", "ADJ");
    if (rest.isEmpty() || !(does || rest.get(0).is("VERB", "AUX"))) {
      return Optional.empty();
    }
    if (verb.equals("do") && (PLURAL.contains(Grammar.form(who, 0)) || plural(who))) {
      return Optional.of(joined(who, rest));
    }
    return verb.equals("does")
        ? Optional.of(
            joined(who, joined(List.of(third(rest.get(0))), rest.subList(1, rest.size()))))
        : Optional.empty();
  }

  private static int subject(List<Token> asked, int at) {
    int end = Grammar.thing(asked, at);
    if (end == Grammar.NONE) {
      return Grammar.subject(asked, at);
    }
    return end < asked.size() && asked.get(end).is("ADP") ? place(asked, end) : end;
  }

  /** "is the tip at Hollins Way open": the place belongs to the subject where more follows. */
  private static int place(List<Token> asked, int end) {
    int further = Grammar.thing(asked, end + 1);
    boolean more = further != Grammar.NONE && further < asked.size();
    return more ? further : end;
  }

  private static boolean plural(List<Token> who) {
    Token last = who.get(who.size() - 1);
    return last.is("NOUN") && last.form().endsWith("s");
  }

  /** "shall I" asks for advice, "may I" for leave. */
  private static Token modal(Token verb, List<Token> who) {
    boolean self = Grammar.FIRST.contains(Grammar.form(who, 0));
    return switch (verb.form()) {
      case "shall" -> verb.saying(self ? "should" : "will");
      case "may", "could" -> verb.saying(self ? "can" : verb.form());
      case "will", "would" -> verb.saying(verb.form());
      default -> verb;
    };
  }

  private static Token third(Token verb) {
    String form = verb.form();
    if (form.equals("have")) {
      return verb.saying("has");
    }
    if (form.matches(".*[^aeiou]y")) {
      return verb.saying(form.substring(0, form.length() - 1) + "ies");
    }
    return verb.saying(form + (form.matches(".*(s|sh|ch|x|o)") ? "es" : "s"));
  }

  private static List<Token> said(String word, List<Token> rest) {
    return joined(List.of(new Token(word, "SCONJ")), rest);
  }

  private static List<Token> joined(List<Token> one, List<Token> other) {
    List<Token> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
