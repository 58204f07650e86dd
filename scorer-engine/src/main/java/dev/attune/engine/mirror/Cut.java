package dev.attune.engine.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into clauses: at marks, at links, and where hurried people begin anew. */
final class Cut {

  private static final Set<String> BREAKS = Set.of("PUNCT", "SYM", "X");
  private static final Set<String> CLITICS = Set.of("n't", "'s", "'m", "'re", "'ve", "'ll", "'d");
  private static final Set<String> LINKS = Set.of("and", "but", "so", "because", "while");

  /** Two clauses are kept together by these where both can be said. */
  private static final Set<String> KEEPING = Set.of("and", "but", "because", "while");

  private static final int TOGETHER = 17;

  /** Behind these, whoever writes without marks begins anew. */
  private static final Set<String> ENDING =
      Set.of("today", "tomorrow", "tonight", "yesterday", "please", "now", "lol", "times", "row");

  private static final String ENDED = ".*ed|come|gone|yet|again|here|there|it|left|late|home|back";
  private static final String REPORTING =
      "told|tells?|said|says?|saying|telling|hear|heard|know|knew|think|thought|see|saw|found"
          + "|guess|hope|means?|feel|feels|read|notice|noticed";
  private static final Set<String> PERSONS = Set.of("i", "he", "she", "they", "we", "you");
  private static final Set<String> ASKED =
      Set.of("i", "he", "she", "it", "they", "you", "we", "there");
  private static final Set<String> ASKING = Set.of("why", "how", "what", "where", "when");

  private Cut() {}

  /** The clauses, and pairs of them that are better said together. */
  static List<List<Token>> clauses(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (quoted) {
        quoted = !closes(token);
        continue; // what somebody else said is not the customer's to hear back
      }
      quoted = opens(token);
      boolean mark = mark(token) || addressed(token);
      if (addressed(token) && !open.isEmpty() && open.get(open.size() - 1).is("ADP")) {
        open.remove(open.size() - 1);
      }
      if (mark || (i > 0 && begins(tokens, i))) {
        if (token.form().equals("?")) {
          open.add(token);
        }
        if (Grammar.form(tokens, i + 1).matches("who|whose|which")) {
          withoutLoose(open); // "I bought two seats and my mum, who I was taking"
        }
        if (quotes(token)) {
          open.clear(); // what leads up to a quotation says nothing without it
        }
        close(parts, open);
      }
      if (!mark) {
        open.add(token);
      }
    }
    close(parts, open);
    return withPairs(parts);
  }

  private static void withoutLoose(List<Token> open) {
    for (int i = open.size() - 1; i > open.size() - 5 && i > 0; i--) {
      if (open.get(i).is("CCONJ")) {
        open.subList(i, open.size()).clear();
      }
    }
  }

  private static void close(List<List<Token>> parts, List<Token> open) {
    parts.add(List.copyOf(open));
    open.clear();
  }

  private static List<List<Token>> withPairs(List<List<Token>> parts) {
    List<List<Token>> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<Token> part = parts.get(i);
      if (part.isEmpty()) {
        continue;
      }
      all.add(part);
      if (i + 1 < parts.size() && keeps(part, parts.get(i + 1))) {
        List<Token> pair = new ArrayList<>(part);
        pair.addAll(parts.get(i + 1));
        all.add(pair);
      }
    }
    return all;
  }

  private static boolean keeps(List<Token> part, List<Token> next) {
    return !next.isEmpty()
        && next.get(0).says(KEEPING)
        && part.size() + next.size() <= TOGETHER
        && Sound.statement(Beginnings.linksLeft(part))
        && whole(next, 1)
        && Sound.ends(next);
  }

  /** "@Shop": spoken to the crowd. */
  private static boolean addressed(Token token) {
    return token.text().startsWith("@") || token.text().startsWith("#");
  }

  private static boolean quotes(Token token) {
    return "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb".contains(token.text());
  }

  private static boolean opens(Token token) {
    return "\"\u201c\u00ab".contains(token.text());
  }

  private static boolean closes(Token token) {
    return "\"\u201d\u00bb".contains(token.text());
  }

  private static boolean mark(Token token) {
    return BREAKS.contains(token.tag())
        && !token.word()
        && !token.says(CLITICS)
        && !token.text().equals("%");
  }

  private static boolean begins(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.says(LINKS)) {
      boolean goesOn =
          token.form().equals("so") && at + 1 < tokens.size() && tokens.get(at + 1).is("AUX");
      return goesOn || whole(tokens, at + 1) || Grammar.inverted(tokens, at + 1);
    }
    if (Hurry.breaks(tokens, at, acted(tokens, at))) {
      return true;
    }
    if (token.form().equals("or") && Grammar.inverted(tokens, at + 1)) {
      return true; // "would you look at it or are photos enough"
    }
    boolean denies =
        Grammar.form(tokens, at + 1).equals("n't") && token.form().matches("ca|did|do|have");
    if (denies
        && tokens.get(at - 1).is("NOUN", "ADV", "ADJ")
        && acted(tokens, at)
        && !reported(tokens, at)) {
      return true; // "the aircon makes a noise can't sleep"
    }
    if (token.is("AUX") && !tokens.get(at - 1).is("ADV", "PRON", "SCONJ")) {
      return Set.of("can", "could", "do", "does", "is", "will").contains(token.form())
          && at + 1 < tokens.size()
          && tokens.get(at + 1).says(ASKED);
    }
    if (token.says(ASKING)) {
      return Grammar.inverted(tokens, at + 1);
    }
    return whole(tokens, at) && anew(tokens, at);
  }

  /** True where a verb stands before a token and no mark between them. */
  private static boolean acted(List<Token> tokens, int before) {
    for (int i = before - 1; i >= 0 && !mark(tokens.get(i)); i--) {
      if (Grammar.verb(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** "I was told my cat can't fly": what was told goes on. */
  private static boolean reported(List<Token> tokens, int before) {
    for (int i = before - 1; i >= 0 && !mark(tokens.get(i)); i--) {
      if (tokens.get(i).is("VERB")) {
        return tokens.get(i).form().matches(REPORTING);
      }
    }
    return false;
  }

  private static boolean anew(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Token before = tokens.get(at - 1);
    boolean itIs = Grammar.form(tokens, at + 1).matches("been|not|since|now|still|a|the|only");
    if (token.form().equals("its") && (itIs || before.is("NOUN", "PROPN", "NUM", "ADV"))) {
      return true; // "it's", or else nothing that can be read safely
    }
    boolean open = before.is("SCONJ", "CCONJ", "AUX", "ADP", "PRON") || before.says(Set.of("that"));
    if (token.says(Set.of("it", "there"))) {
      boolean now = Grammar.form(tokens, at + 1).matches("'s|says|is|has|does|keeps|will|ca");
      return now && !open && !before.is("VERB");
    }
    boolean goesOn =
        token.says(Set.of("i", "you"))
            && before.is("ADJ")
            && Grammar.verb(tokens, at + 1) == at + 1
            && at > 1
            && !Grammar.form(tokens, at - 2).matches("how|so|as|that|what");
    if (goesOn) {
      return true; // "my internet is fine I'm talking to you on it"
    }
    boolean since =
        token.says(PERSONS)
            && (before.form().matches("years|months|weeks|days|hours")
                || before
                    .form()
                    .matches("(jan|febr)uary|march|april|june|july|august|.*(ember|tober|day)"))
            && acted(tokens, at);
    if (since) {
      return true;
    }
    if (token.form().equals("it") && before.form().matches("arrived|come|working")) {
      return true; // "sim not arrived it's been 8 days"
    }
    boolean hurried =
        token.says(Set.of("i", "we"))
            && before.is("VERB")
            && before.form().matches(".*ing")
            && Grammar.verb(tokens, at + 1) == at + 1;
    if (hurried) {
      return true; // "my grandma is dying I need to fly"
    }
    boolean died = Grammar.form(tokens, at + 1).matches("passed|died");
    return ENDING.contains(before.form())
        || (token.says(PERSONS) && (died || before.form().matches(ENDED)));
  }

  private static boolean whole(List<Token> tokens, int at) {
    int subject = Grammar.thingAndPlace(tokens, at);
    return subject != Grammar.NONE && Grammar.verb(tokens, subject) != Grammar.NONE;
  }
}
