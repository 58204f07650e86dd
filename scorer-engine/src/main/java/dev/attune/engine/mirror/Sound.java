package dev.attune.engine.mirror;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a clause is whole enough and clean enough to be said aloud by an agent. */
final class Sound {

  private static final int FEWEST = 4;
  private static final int MOST = 18;
  private static final int FEW = 8;
  private static final Pattern UNSAYABLE =
      Pattern.compile(
          "(?i).*(@|#|http|www\\.|\\d{7,}|\\p{L}+-?\\d[\\d-]{4,}|\\d+\\p{L}*[-/]\\d+[-/]).*");
  private static final Set<String> RUDE =
      Set.of(
          "idiot",
          "idiots",
          "moron",
          "morons",
          "stupid",
          "clown",
          "clowns",
          "shit",
          "shitty",
          "bullshit",
          "wtf",
          "crap",
          "damn",
          "hell",
          "fkn",
          "fking",
          "bloody",
          "useless",
          "lol",
          "lmao",
          "omg",
          "scam",
          "scammers",
          "thieves",
          "crooks",
          "liars",
          "pathetic",
          "joke",
          "acceptable",
          "kidding",
          "serious",
          "guess",
          "arse",
          "ass",
          "brain",
          "dumb",
          "thick",
          "bitch",
          "bastards",
          "cow",
          "disgrace",
          "disgusting",
          "incompetent",
          "ffs",
          "fml",
          "robbed",
          "haha",
          "ok",
          "thanks",
          "thank",
          "regards",
          "cheers",
          "dear",
          "hi",
          "hello",
          "writing",
          "pls",
          "please");
  private static final Set<String> DANGLING =
      Set.of(
          "the", "a", "an", "my", "our", "your", "his", "her", "their", "to", "of", "with", "for",
          "at", "by", "from", "into", "and", "or", "but", "because", "if", "that", "which", "who",
          "when", "where", "than", "as", "is", "are", "was", "were", "be", "very", "i", "has",
          "have", "had", "will", "would", "can", "could", "n't", "not", "like", "via", "say", "one",
          "ones", "tell", "ask", "wonder", "p", "pp", "no", "approx", "st", "e.g", "nr", "ext",
          "ref", "dr", "mr", "vol");

  private static final Set<String> BASES =
      Set.of(
          "take", "explain", "come", "go", "say", "tell", "call", "give", "write", "make", "get",
          "have", "do", "want", "need", "know", "work", "pay", "send", "see", "ask", "help",
          "show");

  private Sound() {}

  /** A long clause without what is added behind it. */
  static List<Token> shortened(List<Token> clause) {
    long words = clause.stream().filter(Token::word).count();
    for (int i = clause.size() - 3; words > MOST && i > FEW; i--) {
      boolean adds = clause.get(i).form().matches("and|when|because|while|so|but|if|as|which");
      if (adds && i <= MOST && ends(clause.subList(0, i))) {
        return clause.subList(0, i);
      }
    }
    return clause;
  }

  static boolean statement(List<Token> clause) {
    int subject = Grammar.subject(clause, 0);
    boolean contrast =
        Grammar.form(clause, clause.size() - 2).equals("not")
            && !clause.get(clause.size() - 1).is("VERB");
    if (contrast
        || subject == Grammar.NONE
        || !sayable(clause)
        || !ends(clause)
        || clause.get(0).is("NUM")) {
      return false;
    }
    if (Grammar.form(clause, 0).matches("that|this|it")
        && Grammar.form(clause, 2).matches("what|why|how")) {
      return false; // "that's what I am telling you" tells nothing
    }
    int verb = Grammar.verb(clause, subject);
    if (verb == Grammar.NONE) {
      boolean bare = clause.get(0).is("NOUN", "PROPN");
      int place = bare ? Grammar.NONE : Grammar.thingAndPlace(clause, 0);
      verb = place == Grammar.NONE ? place : Grammar.verb(clause, place);
    }
    if (verb == Grammar.NONE && Grammar.form(clause, subject).matches("i|we|you")) {
      verb = Faults.behindRelative(clause, subject);
    }
    boolean suffered =
        clause.size() > 2 && clause.get(1).is("AUX") && clause.get(2).form().matches(".*(ed|en)");
    boolean tells =
        clause.size() > FEW
            || suffered
            || clause.stream().limit(3).anyMatch(token -> token.form().matches("want|need|like"))
            || clause.stream().anyMatch(token -> token.is("NOUN", "PROPN", "NUM"))
            || (clause.size() > FEWEST && clause.stream().anyMatch(token -> token.is("VERB")));
    boolean bareNegation =
        verb > 0 && clause.get(verb).is("VERB") && Grammar.form(clause, verb - 1).equals("not");
    boolean itWas =
        Grammar.form(clause, 0).equals("it")
            && Grammar.form(clause, 1).matches("was|were")
            && !Grammar.form(clause, 2).matches("going|meant|supposed|for");
    if (bareNegation
        || itWas
        || Faults.runsInto(clause)
        || Faults.lacking(clause)
        || Faults.sinceSo(clause)) {
      return false; // "sim not arrived"; "it was up this morning"
    }
    return verb != Grammar.NONE
        && !Faults.runsOn(clause)
        && tells
        && finite(clause, verb)
        && agrees(clause, verb);
  }

  /** Doesn't break off on "the" or "with". */
  static boolean ends(List<Token> clause) {
    boolean asked = clause.stream().skip(2).anyMatch(token -> token.form().matches("what|who"));
    boolean stranded =
        clause.get(clause.size() - 1).form().matches("to|with|for|at|by|from|of|had|have");
    return !clause.get(clause.size() - 1).says(DANGLING) || (asked && stranded);
  }

  /** "he take off his shoes": what a customer may say but an agent had better not. */
  private static boolean agrees(List<Token> clause, int verb) {
    String first = Grammar.form(clause, 0);
    boolean many =
        first.matches("i|we|you|they|these|those")
            || clause.get(verb - 1).form().matches(".*[^s]s");
    boolean died = Grammar.form(clause, verb + 1).equals("died") && clause.get(verb).is("AUX");
    return !died && (many || !clause.get(verb).says(BASES));
  }

  /** "parcel arriving" and "card declined" have a verb and are no clauses. */
  private static boolean finite(List<Token> clause, int verb) {
    Token token = clause.get(verb);
    boolean thing = !clause.get(0).is("PRON");
    return !token.form().endsWith("ing")
        && !(thing
            && token.is("VERB")
            && token.form().matches(".*[^e]ed")
            && verb == clause.size() - 1);
  }

  static boolean rude(Token token) {
    boolean well = token.form().equals("ok") && token.is("ADJ");
    return (token.says(RUDE) && !well) || token.text().contains("*");
  }

  /** Whole, short, clean. */
  static boolean sayable(List<Token> clause) {
    long words = clause.stream().filter(Token::word).count();
    return words >= (clause.get(0).is("PRON") ? FEWEST - 1 : FEWEST)
        && words <= MOST
        && clause.stream().noneMatch(token -> rude(token) || token.is("INTJ"))
        && clause.stream().noneMatch(token -> UNSAYABLE.matcher(token.text()).matches())
        && clause.stream().anyMatch(token -> token.is("NOUN", "PROPN", "NUM", "ADJ", "VERB"));
  }
}
